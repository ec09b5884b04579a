// Korean.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language korean{
    .tag = "ko",
    .scripts = "Hang, Hani",
    .names = "korean, 한국어",

    .number_prefixes = "제",
    .part_units = "부, 권, 편",
    .chapter_units = "장, 화, 회, 막, 강",
    .section_units = "절, 조",
    .weak_units = "부, 권, 편, 장, 화, 회, 막, 강, 절, 조",

    .section_names =
        "서론, 결론, 머리말, 맺음말, 들어가며, 나가며, 들어가는 말, 나오는 말, 서문, 서장, 종장, "
        "프롤로그, 에필로그, 후기, 작가의 말, 지은이의 말, 옮긴이의 말, 여는 글, 닫는 글, 부록, "
        "참고문헌, 참고 문헌, 감사의 글, 감사의 말, 외전, 요약, 초록, 본론, 논의, 결과, 주석, "
        "미주, "
        "찾아보기, 헌사, 추천사, 막간, 해설, 발문",
    .notes_names = "각주, 주석, 미주, 주",
    .contents_names = "차례, 목차",
    .end_words = "끝, 완, 완결, 마침",

    .byline_words = "지은이:, 지은이, 지은이 :, 글:, 글, 저자:, 작가:, 작가",
    .byline_endings = "지음, 글, 저, 씀",
    .author_joints = "·, 와, 과",

    .footnote_words = "각주, 주",
    .illustration_words = "삽화, 그림",
    .transcriber_words = "입력자 주",

    .connectives = "그러나, 하지만, 그렇지만, 따라서, 그러므로",
    .weak_connectives = "이, 이것은",
    .date_units = "년, 월, 일",
    .quotation_marks = "“” ‘’ 「」 『』",
};

} // namespace galley::languages

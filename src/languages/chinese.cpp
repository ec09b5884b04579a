// Chinese, in simplified and traditional characters.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language chinese{
    .tag = "zh",
    .scripts = "Hani",
    .names = "chinese, mandarin, 中文, 汉语, 漢語",

    .number_prefixes = "第",
    .part_units = "卷, 本, 册, 冊, 部",
    .chapter_units = "章, 回, 话, 話, 篇, 讲, 講, 封, 幕, 出, 折, 集",
    .section_units = "节, 節, 场, 場, 条, 條",
    .weak_units = "卷, 本, 册, 冊, 部, 封, 讲, 講, 幕, 出, 折, 集, 场, 場, 条, 條",
    .leading_units = "卷, 卷之, 卷第",

    .section_names =
        "前言, 引言, 序言, 序, 自序, 绪论, 緒論, 结论, 結論, 结语, 結語, 参考文献, 參考文獻, 楔子, "
        "序章, 引子, 终章, 終章, 尾声, 尾聲, 番外, 后记, 後記, 后序, 跋, 附录, 附錄, 致谢, 致謝, "
        "摘要, 导言, 導言, 导论, 導論, 注释, 註釋, 索引, 献词, 獻詞, 题记, 題記, 译后记, 譯後記, "
        "译者序, 譯者序, 作者简介, 作者簡介, 总结, 總結, 讨论, 討論, 结尾, 結尾, 写在前面, "
        "寫在前面",
    .notes_names = "注, 注释, 註, 註釋, 脚注, 腳註, 附注, 附註",
    .contents_names = "目录, 目錄, 目次",
    .end_words = "完, 全文完, 全书完, 全書完, 本书完, 剧终, 劇終, 终, 終, 未完待续, 未完待續",

    .byline_words = "作者：, 作者:, 文：, 文/, 著者：, 编著：",
    .byline_endings = "著, 编著, 編著, 撰",
    .author_joints = "、, 和, 与, 與",

    .footnote_words = "脚注, 腳註, 注释, 註釋",
    .illustration_words = "插图, 插圖, 图, 圖",
    .transcriber_words = "录入者注",

    .connectives = "但是, 然而, 可是, 因此, 所以, 总之, 總之",
    .weak_connectives = "这, 這",
    .date_units = "年, 月, 日",
    .quotation_marks = "“” ‘’ 「」 『』 《》",
};

} // namespace galley::languages

// Japanese.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language japanese{
    .tag = "ja",
    .scripts = "Hira, Kana, Hani",
    .names = "japanese, 日本語",

    .number_prefixes = "第",
    .part_units = "部, 巻, 冊, 本, 編",
    .chapter_units = "章, 話, 回, 篇, 封, 幕, 講, 夜",
    .section_units = "節, 場, 条, 項",
    .weak_units = "部, 巻, 冊, 本, 編, 封, 幕, 講, 夜, 場, 条, 項",
    .leading_units = "巻, 巻の, 其の",

    .section_names =
        "はじめに, おわりに, まえがき, あとがき, まとめ, 序論, 序章, 終章, 序, 序文, 結論, 結び, "
        "むすび, プロローグ, エピローグ, 間奏, 幕間, 閑話, 番外編, 後書き, 前書き, 付録, 附録, "
        "参考文献, 謝辞, 索引, 解説, 訳者あとがき, 本論, 考察, 結果, 要旨, 緒言, 凡例, 断章, "
        "献辞, 脚注, 注釈",
    .notes_names = "注, 注釈, 註, 脚注, 脚註, 訳注",
    .contents_names = "目次, もくじ",
    .end_words = "完, 終, 終わり, おわり, 了, 続く, つづく",

    .byline_words = "作者：, 作者:, 著者：, 著者:, 作：, 文：, 著：",
    .byline_endings = "著, 作",
    .author_joints = "、, と",

    .footnote_words = "脚注, 注",
    .illustration_words = "挿絵, 図, 挿図",
    .transcriber_words = "入力者注",

    .connectives = "しかし, だが, けれども, したがって, ゆえに",
    .weak_connectives = "この, これ",
    .date_units = "年, 月, 日",
    .quotation_marks = "「」 『』 “” 〈〉 《》",
};

} // namespace galley::languages

// English.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language english{
    .tag = "en",
    .names = "english",

    .part_words = "part, book, volume",
    .chapter_words =
        "chapter, act, canto, stave, letter, lecture, lesson, unit, episode, appendix, "
        "no.",
    .section_words = "section, scene, article, art., §",
    .numbers = "one first, two second, three third, four fourth, five fifth, six sixth, "
               "seven seventh, eight eighth, nine ninth, ten tenth, eleven eleventh, "
               "twelve twelfth, thirteen thirteenth, fourteen fourteenth, fifteen fifteenth, "
               "sixteen sixteenth, seventeen seventeenth, eighteen eighteenth, "
               "nineteen nineteenth",
    .tens = "twenty twentieth, thirty thirtieth, forty fortieth, fifty fiftieth, sixty sixtieth, "
            "seventy seventieth, eighty eightieth, ninety ninetieth",
    .number_articles = "the",

    .section_names =
        "introduction, conclusion, references, abstract, acknowledgements, acknowledgments, "
        "afterword, analysis, appendices, appendix, background, bibliography, closing remarks, "
        "closing thoughts, concluding remarks, conclusions, conclusion and outlook, "
        "conclusions and outlook, dedication, discussion, endnotes, epilogue, executive summary, "
        "final remarks, final thoughts, findings, foreword, further reading, future work, "
        "glossary, in conclusion, introductory remarks, key takeaways, limitations, literature, "
        "literature review, materials and methods, method, methodology, methods, notes, outlook, "
        "overview, postscript, preamble, preface, prologue, recommendations, related work, "
        "results, sources, summary, summary and conclusion, works cited",
    .notes_names = "notes, footnotes, endnotes, note, footnote",
    .contents_names = "contents, table of contents",
    .end_words = "the end, end, finis",

    .byline_words = "by, written by, author:",
    .author_joints = "and",
    .name_particles = "al, bin, ibn",

    .footnote_words = "footnote, footnotes",
    .illustration_words =
        "illustration, illustrations, music illustration, music:, music], decoration, decorations, "
        "frontispiece",
    .sidenote_words = "sidenote, sidenotes, side note",
    .transcriber_words = "transcriber, transcribers, tn:, t.n., blank page",

    .salutations =
        "dear, dearest, gentlemen, honoured sir, madam, my dear, my dearest, my lord, sir",
    .letter_closings = "yours, ever yours, sincerely, truly yours, faithfully yours, "
                       "affectionately, kind regards, best regards, warm regards, regards, "
                       "with best wishes, best wishes, with love, your affectionate, "
                       "your obedient, your humble, your loving, your sincere, your friend, "
                       "your most obedient, your devoted, believe me, i am, i remain, adieu, "
                       "farewell",
    .chat_openings = "here is, here's, below is, sure, certainly, of course, absolutely, "
                     "i've written, i have written",
    .chat_closings = "would you like, let me know, do you want me, if you'd like, "
                     "if you want, feel free, i hope this, i can also, want me to",

    .connectives = "accordingly, all in all, but, consequently, even so, for all that, hence, "
                   "however, in conclusion, in short, in sum, in the end, nevertheless, "
                   "nonetheless, notwithstanding, on the other hand, on the whole, overall, "
                   "taken together, that said, therefore, thus, to conclude, to sum up, "
                   "ultimately, yet",
    .weak_connectives =
        "so, still, these, this, those, while, in this way, finally, instead, meanwhile, "
        "at the same time, although, though, also, as a result, of course, despite",
    .hanging_words = "a, an, and, at, by, for, from, in, is, of, or, our, the, to, was, with, your",
    .clause_words =
        "because, how, if, that, what, when, where, whether, which, who, whom, whose, why",
    .finite_words =
        "am, are, became, becomes, been, can, cannot, could, did, do, does, had, has, have, is, "
        "isn't, made, makes, may, means, might, must, said, says, seems, shall, should, was, "
        "wasn't, were, will, would, i, he, she, it, we, they, you, a",
    .abbreviations =
        "al, approx, art, ca, capt, cf, ch, chap, co, col, dr, ed, eds, etc, fig, gen, gov, inc, "
        "jr, lt, ltd, messrs, mr, mrs, ms, mt, no, nos, op, p, pp, prof, rep, rev, sen, sgt, sr, "
        "st, vol, vs",
    .hyphen_prefixes =
        "all, cross, ex, half, ill, long, low, high, much, non, quasi, self, short, so, well",
    .months = "january, february, march, april, may, june, july, august, september, october, "
              "november, december",
    .date_words = "the, of, on",
    .quotation_marks = "“” ‘’",

    .frequent_words =
        "the, of, and, to, in, that, was, he, it, his, is, with, as, had, for, at, by, on, not, "
        "be, from, but, have, they, were, this, which, are, her, she, you, or, an, their, all, "
        "been, would, there, when, who, them, what, so, if, my, we, will, has, than, him, no",
};

} // namespace galley::languages

// Languages of which only so much is known that their texts are not taken for their neighbours'.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language bulgarian{
    .tag = "bg",
    .scripts = "Cyrl",
    .names = "bulgarian, български",
    .frequent_words = "на, да, се, и, в, от, за, е, че, не, по, са, с, си, но, до, това, като, ще, "
                      "му, а, той, както, беше, ги, или, без, само, която, който, които, тази, "
                      "този, има, бе, при, след, още, може, им, ми, ме, го, й, тя, те, аз, съм",
};

const Language catalan{
    .tag = "ca",
    .names = "catalan, català",
    .frequent_words =
        "de, la, i, a, que, el, en, un, es, per, va, les, els, una, no, amb, del, al, "
        "dels, com, més, ha, ser, és, seva, seu, són, aquest, aquesta, perquè, però, "
        "molt, fins, entre, va, hi, jo, ell, tot, era, ni, em, li, ja, també, això",
};

const Language hungarian{
    .tag = "hu",
    .names = "hungarian, magyar",
    .frequent_words = "a, az, és, hogy, nem, is, egy, meg, de, ez, csak, volt, már, el, még, ha, "
                      "kell, mint, aki, ki, van, fel, azt, ami, vagy, most, be, én, akkor, minden, "
                      "le, ezt, lesz, úgy, olyan, után, így, jól, nagy, nincs, mert, itt, ő, aztán",
};

const Language latin{
    .tag = "la",
    .names = "latin, latina",
    .frequent_words =
        "et, in, est, non, ad, ut, quod, cum, qui, si, sed, quae, ex, de, esse, ac, "
        "per, atque, aut, enim, quam, etiam, ab, nec, sunt, a, autem, hoc, nam, id, "
        "quo, eius, quid, me, te, se, ne, pro, neque, ita, sic, ille, erat, fuit, iam",
};

const Language persian{
    .tag = "fa",
    .scripts = "Arab",
    .names = "persian, farsi, فارسی",
    .frequent_words =
        "و, در, به, از, که, این, را, با, است, برای, آن, یک, خود, تا, بر, هم, نیز, بود, "
        "شد, یا, وی, شده, اما, باید, ها, می, او, ما, من, دو, هر, کرد, کند, چه, بی, "
        "هایی, شود, دارد, بودند, اگر, پس, پیش, ای, همه, دیگر, چون, نه, گفت",
    .own_letters = "پچژگ",
};

const Language romanian{
    .tag = "ro",
    .names = "romanian, română",
    .frequent_words = "și, de, în, a, la, cu, pe, nu, o, că, un, din, se, mai, al, ce, care, sa, "
                      "este, pentru, ca, era, au, fost, dar, lui, el, ei, am, i, le, sau, fi, ar, "
                      "până, după, foarte, numai, să, ți, îi, își, mă, cum, acest, această, ale",
    .own_letters = "șțăşţ",
};

const Language serbian{
    .tag = "sr",
    .scripts = "Cyrl",
    .names = "serbian, српски",
    .frequent_words =
        "и, је, у, да, се, на, су, за, са, од, а, не, што, као, о, али, ће, би, бити, "
        "до, из, који, које, која, њи, га, само, био, била, било, по, ако, већ, тај, "
        "ја, ми, то, овај, он, она, они, како, му, или, кад, још, нема, био",
    .own_letters = "ђћџљњј",
};

const Language turkish{
    .tag = "tr",
    .names = "turkish, türkçe",
    .frequent_words = "bir, ve, bu, da, de, için, ne, çok, o, ile, gibi, ama, daha, var, ben, "
                      "olarak, kadar, en, sonra, mi, onun, diye, olan, değil, her, şey, ya, yok, "
                      "iki, ki, oldu, sen, bana, dedi, hiç, öyle, böyle, ise, biz, onu, vardı",
    .own_letters = "ğış",
};

} // namespace galley::languages

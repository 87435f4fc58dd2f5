package org.mingfa.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HanlpSegmenterPropertyTest {

    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();

    /** Any UTF-16, and pieces that the rules look for, torn and joined at random. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "《",
                "》",
                "〈",
                "〉",
                "（2019）",
                "〔2020〕",
                "浙0203民初",
                "1234号",
                "第",
                "一百八十八",
                "条",
                "之一",
                "民法典",
                "中华人民共和国",
                "民诉法",
                "公司法",
                "定代表人",
                "劳动合同",
                "人民法院",
                "三十日",
                "15％",
                "1,234.5元",
                "二〇二一年",
                "1月",
                "\r\n",
                "\u200B",
                "\u0301",
                "e\u0301",
                "\uD83D\uDE00",
                "\uD800",
                "\uDC00",
                "\uD840\uDC00",
                "訴訟",
                "㎡",
                "①",
                "Ⅳ",
                "ﬁ",
                "\u0000",
                " ",
                "\u3000",
                "最高人民法院关于适用",
                "刑修（九）",
                "百分之",
                "點",
                "ｱ",
                "가",
                "\uFEFF",
                "\uFFFF");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(6);
        Arbitrary<String> han =
                Arbitraries.strings().withCharRange('\u4e00', '\u9fff').ofMaxLength(6);
        return Arbitraries.oneOf(pieces, pieces, any, han).list().ofMaxSize(14).map(list -> String.join("", list));
    }

    @Property(tries = 3000)
    void keepsEveryTokenInItsPlaceInOrder(@ForAll("texts") String text) {
        for (List<Token> tokens : List.of(SEGMENTER.words(text), SEGMENTER.bigrams(text))) {
            int last = 0;
            for (Token token : tokens) {
                assertThat(token.start()).isGreaterThanOrEqualTo(last);
                assertThat(token.end()).isLessThanOrEqualTo(text.length());
                last = token.start();
            }
        }
    }

    /** Including laws that are named by a short title and known by the full one. */
    @Property(tries = 3000)
    void findsTheSameOccurrencesAsByCuttingAll(@ForAll("texts") String text, @ForAll("texts") String query) {
        List<Token> all = SEGMENTER.words(text);
        Set<String> terms = new HashSet<>();
        SEGMENTER.words(query).forEach(token -> terms.add(token.term()));
        all.stream().filter(token -> token.start() % 3 == 0).forEach(token -> terms.add(token.term()));
        assertThat(SEGMENTER.occurrences(text, terms)).isEqualTo(among(terms, all));
    }

    /** Which is cut anew each time, and not looked into where nothing is wanted. */
    @Property(tries = 100)
    void findsTheSameOccurrencesInALongText(@ForAll("texts") String text, @ForAll("texts") String query) {
        String whole = (text + "。").repeat(5_000 / (text.length() + 1) + 1);
        Set<String> terms = new HashSet<>();
        SEGMENTER.words(query).forEach(token -> terms.add(token.term()));
        assertThat(SEGMENTER.occurrences(whole, terms)).isEqualTo(among(terms, SEGMENTER.words(whole)));
    }

    private static List<Token> among(Set<String> terms, List<Token> tokens) {
        return tokens.stream().filter(token -> terms.contains(token.term())).toList();
    }

    @Property(tries = 3000)
    void losesNoLetter(@ForAll("texts") String text) {
        for (List<Token> tokens : List.of(SEGMENTER.words(text), SEGMENTER.bigrams(text))) {
            boolean[] covered = new boolean[text.length()];
            tokens.forEach(token -> IntStream.range(token.start(), token.end()).forEach(i -> covered[i] = true));
            StringBuilder gaps = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                gaps.append(covered[i] ? ' ' : text.charAt(i));
            }
            assertThat(gaps.toString()
                            .codePoints()
                            .filter(Character::isLetterOrDigit)
                            .toArray())
                    .isEmpty();
        }
    }

    /** A word is what its place says once folded; names of laws and expressions have forms of their own. */
    @Property(tries = 3000)
    void bigramsAreTheFoldedTextAtTheirPlace(@ForAll("texts") String text) {
        for (Token token : SEGMENTER.bigrams(text)) {
            String place = text.substring(token.start(), token.end());
            String composed = Normalizer.normalize(TermNormalizer.normalize(place), Normalizer.Form.NFC);
            assertThat(composed.contains(token.term())
                            || TermNormalizer.normalize(place).contains(token.term()))
                    .as("%s at %s", token, place)
                    .isTrue();
        }
    }

    /** Cutting a token's own place again finds the token, so a highlight can be checked against its text. */
    @Property(tries = 1000)
    void wordsOfPlainChineseAreTheFoldedTextAtTheirPlace(@ForAll("plain") String text) {
        for (Token token : SEGMENTER.words(text)) {
            assertThat(token.term()).isEqualTo(TermNormalizer.normalize(text.substring(token.start(), token.end())));
        }
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.of("劳动", "合同", "人民法院", "和", "解除", "，", "訴訟", "\r\n", "诉讼时效", "期间", "\uD83D\uDE00", "ＡＢ", "的")
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
    }

    @Property(tries = 200)
    void givesManyThreadsTheSame(@ForAll("texts") String text) {
        List<Token> alone = SEGMENTER.words(text);
        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> SEGMENTER.words(text)))
                .allMatch(alone::equals);
    }
}

package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldedTextPropertyTest {

    /** Drops spaces, writes ㍿ and 𝟙 out, and keeps everything else. */
    private static int spaceless(String source, int at, FoldedWriter out) {
        int end = at + Character.charCount(source.codePointAt(at));
        String one = source.substring(at, end);
        out.write(one.isBlank() ? "" : Normalizer.normalize(one, Normalizer.Form.NFKC), at, end);
        return end;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("民", "法", " ", "\n", "㍿", "½", "Ａ", "𝟙", "𠮷", "\uD83D", "\uDE00", "\u200b")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property
    void placesAreInRangeAndNeverGoBack(@ForAll("texts") String source) {
        FoldedText folded = FoldedText.of(source, FoldedTextPropertyTest::spaceless);
        for (int i = 0; i < folded.length(); i++) {
            assertThat(folded.start(i)).isBetween(0, source.length() - 1);
            assertThat(folded.end(i + 1)).isBetween(folded.start(i) + 1, source.length());
            if (i > 0) {
                assertThat(folded.start(i)).isGreaterThanOrEqualTo(folded.start(i - 1));
                assertThat(folded.end(i + 1)).isGreaterThanOrEqualTo(folded.end(i));
            }
        }
    }

    @Property
    void placesNeverCutAPairOfSurrogates(@ForAll("texts") String source) {
        FoldedText folded = FoldedText.of(source, FoldedTextPropertyTest::spaceless);
        for (int i = 0; i < folded.length(); i++) {
            assertThat(cutsAPair(source, folded.start(i))).isFalse();
            assertThat(cutsAPair(source, folded.end(i + 1))).isFalse();
        }
    }

    private static boolean cutsAPair(String source, int at) {
        return at > 0 && at < source.length() && Character.isSurrogatePair(source.charAt(at - 1), source.charAt(at));
    }

    @Property
    void whatStandsAtItsPlaceFoldsToItself(@ForAll("texts") String source) {
        FoldedText folded = FoldedText.of(source, FoldedTextPropertyTest::spaceless);
        for (int i = 0; i < folded.length(); i++) {
            String place = source.substring(folded.start(i), folded.end(i + 1));
            String form =
                    FoldedText.of(place, FoldedTextPropertyTest::spaceless).text();
            assertThat(form).contains(String.valueOf(folded.at(i)));
        }
    }

    @Test
    void aFoundWordIsReportedInTheSource() {
        FoldedText folded = FoldedText.of("甲 ㍿ 𝟙号", FoldedTextPropertyTest::spaceless);
        assertThat(folded.text()).isEqualTo("甲株式会社1号");
        assertThat(folded.start(1)).isEqualTo(2);
        assertThat(folded.end(5)).isEqualTo(3);
        assertThat(folded.start(5)).isEqualTo(4);
        assertThat(folded.end(6)).isEqualTo(6);
    }

    @Test
    void aFoldingThatStandsStillIsRefused() {
        assertThatThrownBy(() -> FoldedText.of("法", (source, at, out) -> at))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a folding must go on: 0 behind 0");
    }
}

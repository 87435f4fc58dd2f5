package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TermFormPropertyTest {

    @Provide
    Arbitrary<String> terms() {
        Arbitrary<Character> awkward =
                Arbitraries.of(' ', '\t', '\n', '\u3000', '\u2028', '\u2420', '\ud83d', '\ude00', '0', 'a', '\u6cd5');
        return awkward.list().ofMinSize(1).ofMaxSize(40).map(TermFormPropertyTest::joined);
    }

    private static String joined(Iterable<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }

    @Property
    void readsBackWhatItWrote(@ForAll("terms") String term) {
        assertThat(TermForm.read(TermForm.write(term))).isEqualTo(term);
    }

    @Property
    void writesOneTermThatSurvivesUtf8(@ForAll("terms") String term) {
        String written = TermForm.write(term);
        assertThat(written.chars().noneMatch(Character::isWhitespace)).isTrue();
        assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(written);
    }

    @Property(tries = 50)
    void keepsLongTermsApartWithinTheTokenizersLimit(@ForAll("terms") String end) {
        String one = TermForm.write("x".repeat(300) + end);
        assertThat(one).hasSizeLessThanOrEqualTo(255).isNotEqualTo(TermForm.write("x".repeat(300) + end + "y"));
    }
}

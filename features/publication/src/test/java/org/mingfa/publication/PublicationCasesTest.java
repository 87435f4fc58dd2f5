package org.mingfa.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.publication.PublicationCase.Kind;

/** Every invented case comes out as it should; over all of them, how much is found and how much of it rightly. */
class PublicationCasesTest {

    static List<PublicationCase> all() {
        return PublicationCase.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void comesOutAsItShould(PublicationCase one) {
        assertThat(one.made()).as(one.why()).isEqualTo(one.expected());
    }

    @Test
    void precisionAndRecall() {
        List<PublicationCase> all = all();
        Share places = places(all);
        Share withheld = withheld(all);
        System.out.println("publication gate, " + all.size() + " cases: " + places.told("places taken out") + "; "
                + withheld.told("judgments kept out"));
        assertThat(all).hasSizeGreaterThanOrEqualTo(160);
        assertThat(List.of(places.precision(), places.recall(), withheld.precision(), withheld.recall()))
                .containsExactly(1.0, 1.0, 1.0, 1.0);
    }

    private record Share(int right, int found, int wanted) {

        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / wanted;
        }

        String told(String what) {
            return String.format(
                    Locale.ROOT, "%s: precision %.3f, recall %.3f of %d", what, precision(), recall(), wanted);
        }
    }

    /** A place counts as found when what was taken out covers it and goes no further than a label or a comma. */
    private static Share places(List<PublicationCase> all) {
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (PublicationCase one : all) {
            if (one.kind() == Kind.TEXT) {
                List<Find> finds = Anonymiser.of(one.text(), PartyRegister.NONE).find(one.text());
                List<int[]> gold = one.gold();
                wanted += gold.size();
                found += finds.size();
                right += (int) gold.stream()
                        .filter(place ->
                                finds.stream().anyMatch(find -> find.start() == place[0] && find.end() == place[1]))
                        .count();
            }
        }
        return new Share(right, found, wanted);
    }

    private static Share withheld(List<PublicationCase> all) {
        List<PublicationCase> gates =
                all.stream().filter(one -> one.kind() == Kind.GATE).toList();
        List<PublicationCase> out = new ArrayList<>(gates);
        out.removeIf(one -> one.made().equals("RELEASED"));
        int right = (int)
                out.stream().filter(one -> one.made().equals(one.expected())).count();
        int wanted = (int)
                gates.stream().filter(one -> !one.expected().equals("RELEASED")).count();
        return new Share(right, out.size(), wanted);
    }
}

package org.mingfa.text.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;

class LawVersionsPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static LawHeader version(String id, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new LawHeader(
                new DocumentId(id),
                "灯塔法",
                List.of(),
                Level.LAW,
                Nature.OFFICIAL,
                "灯塔院",
                null,
                from,
                new EffectivePeriod(from, until),
                until == null ? Validity.IN_FORCE : Validity.AMENDED,
                false,
                List.of(),
                new SourceFile("c", id + ".txt", "0"));
    }

    /** Each number is a version that begins so many days after the first day and lasts a hundred days, or for good. */
    private static LawVersions law(List<Integer> days) {
        List<LawHeader> versions = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate from = FIRST.plusDays(days.get(i));
            versions.add(version("v" + i, from, days.get(i) % 3 == 0 ? null : from.plusDays(100)));
        }
        return new LawVersions(WorkKey.of("灯塔法"), versions);
    }

    @Property
    void theVersionInForceContainsTheDayAndNoNewerOneDoes(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 900) Integer> days,
            @ForAll @IntRange(max = 1_100) int asked) {
        LawVersions law = law(days);
        LocalDate day = FIRST.plusDays(asked);
        List<LawHeader> containing = law.all().stream()
                .filter(version -> version.period().contains(day))
                .toList();
        assertThat(law.inForce(day).stream().toList())
                .isEqualTo(containing.isEmpty() ? List.of() : List.of(containing.getLast()));
    }

    @Property
    void theOrderInWhichVersionsAreGivenDoesNotMatter(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 900) Integer> days, @ForAll long seed) {
        LawVersions law = law(days);
        List<LawHeader> shuffled = new ArrayList<>(law.all());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new LawVersions(law.work(), shuffled)).isEqualTo(law);
        assertThat(law.newestFirst().getFirst()).isEqualTo(law.newest());
    }

    @Property
    void anyDayAlwaysMeansAVersionAndADayOnlyOneInForce(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 900) Integer> days,
            @ForAll @IntRange(max = 1_100) int asked) {
        LawVersions law = law(days);
        LocalDate day = FIRST.plusDays(asked);
        assertThat(law.at(new AsOf.Day(day))).isEqualTo(law.inForce(day));
        assertThat(law.at(new AsOf.Any(day))).contains(law.shownAt(day));
        assertThat(law.shownAt(day)).isEqualTo(law.inForce(day).orElse(law.newest()));
    }

    @Example
    void aVersionOfUnknownBeginComesFirst() {
        LawHeader undated = version("undated", null, null);
        LawHeader dated = version("dated", FIRST, null);
        LawVersions law = new LawVersions(dated.work(), List.of(dated, undated));
        assertThat(law.all()).containsExactly(undated, dated);
        assertThat(law.inForce(FIRST.minusDays(1))).contains(undated);
        assertThat(law.inForce(FIRST)).contains(dated);
    }

    @Example
    void findsVersionsByTheYearThatACitationGives() {
        LawHeader old = version("a", FIRST, FIRST.plusDays(30));
        LawHeader revised = version("b", FIRST.plusDays(30), null);
        LawHeader later = version("c", FIRST.plusYears(3), null);
        LawVersions law = new LawVersions(old.work(), List.of(old, revised, later));
        assertThat(law.promulgatedIn("2000")).containsExactly(revised, old);
        assertThat(law.promulgatedIn("2001")).isEmpty();
    }

    @Example
    void aLawHasAVersion() {
        assertThat(LawVersions.of(version("a", FIRST, null)).work()).isEqualTo(WorkKey.of("灯塔法"));
        assertThatThrownBy(() -> new LawVersions(WorkKey.of("灯塔法"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

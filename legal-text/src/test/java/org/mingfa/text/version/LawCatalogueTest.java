package org.mingfa.text.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.table.BranchOfLaw;

class LawCatalogueTest {

    private static final LocalDate D2000 = LocalDate.of(2000, 1, 1);
    private static final LocalDate D2010 = LocalDate.of(2010, 1, 1);

    private static LawHeader header(String id, String title, LocalDate from, String... aliases) {
        return new LawHeader(
                new DocumentId(id),
                title,
                List.of(aliases),
                Level.LAW,
                Nature.OFFICIAL,
                "灯塔院",
                null,
                from,
                new EffectivePeriod(from, null),
                Validity.IN_FORCE,
                false,
                List.of(),
                new SourceFile("c", id + ".txt", "0"));
    }

    private static final LawHeader OLD = header("a", "灯塔法", D2000, "塔法");
    private static final LawHeader NEW = header("b", "中华人民共和国灯塔法（2010修正）", D2010);
    private static final LawHeader SHADE = header("c", "灯罩法", D2000, "灯塔法", "罩法");
    private static final LawHeader DECISION = header("d", "关于修改《灯塔法》的决定", D2010);

    private final LawCatalogue catalogue = new LawCatalogue(List.of(NEW, SHADE, OLD, DECISION));
    private final LawVersions lighthouse = new LawVersions(WorkKey.of("灯塔法"), List.of(OLD, NEW));

    @Test
    void groupsTheVersionsOfALawInTheOrderOfTheLaws() {
        assertThat(catalogue.laws()).containsExactly(lighthouse, LawVersions.of(SHADE), LawVersions.of(DECISION));
        assertThat(catalogue.all()).containsExactlyInAnyOrder(NEW, SHADE, OLD, DECISION);
    }

    @Test
    void findsALawByTitleAndAliasATitleFirst() {
        // 灯塔法 is the title of one law and an alias of another
        assertThat(catalogue.findNamed("《灯塔法》")).contains(lighthouse);
        assertThat(catalogue.findNamed("塔法")).contains(lighthouse);
        assertThat(catalogue.findNamed("罩法")).contains(LawVersions.of(SHADE));
        assertThat(catalogue.findNamed("灯泡法")).isEmpty();
        assertThat(catalogue.find(WorkKey.of("塔法"))).isEmpty();
    }

    @Test
    void knowsTheLawsThatShareAShortName() {
        LawHeader other = header("e", "罩衫法", D2010, "罩法");
        LawCatalogue both = new LawCatalogue(List.of(SHADE, other));
        assertThat(both.namesakes("罩法")).containsExactly(LawVersions.of(SHADE), LawVersions.of(other));
        assertThat(both.namesakes("罩衫法")).containsExactly(LawVersions.of(other));
        assertThat(catalogue.namesakes("灯塔法")).containsExactly(lighthouse);
        assertThat(both.namesakes("灯泡法")).isEmpty();
    }

    @Test
    void knowsWhichDocumentsAmendOthers() {
        assertThat(catalogue.listed(DECISION).amends()).isTrue();
        assertThat(catalogue.listed(DECISION).only()).isTrue();
        assertThat(catalogue.findListed("b"))
                .contains(new CatalogueVersion(NEW, WorkKey.of("灯塔法"), false, BranchOfLaw.OTHER, false));
        assertThat(catalogue.findListed("case")).isEmpty();
        assertThat(catalogue.get(new DocumentId("a"))).isEqualTo(OLD);
    }
}

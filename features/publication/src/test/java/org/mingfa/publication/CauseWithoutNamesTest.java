package org.mingfa.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.publication.GateRuling.Released;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;

/** Records that write the parties into the cause give no name away, though no section names them. */
class CauseWithoutNamesTest {

    private static @Nullable String cause(String written) {
        CaseHeader header = new CaseHeader(
                new DocumentId("a"),
                "a",
                null,
                "民事判决书",
                Nature.OFFICIAL,
                null,
                null,
                null,
                written,
                null,
                LocalDate.of(2020, 1, 1),
                CaseTier.BASIC,
                new SourceFile("sample", "a", "0".repeat(64)),
                Dispute.UNREAD,
                null);
        Judgment judgment = new Judgment(header, List.of(new CaseSection(CasePart.FACTS, "双方签订合同后没有履行。")));
        return ((Released) PublicationGate.rule(judgment, CourtMarks.NONE))
                .judgment()
                .header()
                .cause();
    }

    @Test
    void keepsTheCauseOfTheCatalogueAlone() {
        assertThat(cause("欧阳海棠与端木晴买卖合同纠纷")).isEqualTo("买卖合同纠纷");
        assertThat(cause("钱多多诉孙小美民间借贷纠纷")).isEqualTo("民间借贷纠纷");
        assertThat(cause("钱多多诉孙小美")).isNull();
    }

    @Test
    void leavesCausesAsTheyAreWritten() {
        assertThat(cause("民间借贷纠纷")).isEqualTo("民间借贷纠纷");
        assertThat(cause("与公司有关的纠纷")).isEqualTo("与公司有关的纠纷");
        assertThat(cause("民间借贷纠纷、保证合同纠纷")).isEqualTo("民间借贷纠纷、保证合同纠纷");
    }
}

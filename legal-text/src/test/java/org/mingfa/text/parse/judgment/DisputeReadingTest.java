package org.mingfa.text.parse.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** Of every invented judgment of disputes.tsv the parties, the claims with their fate and the sums are read as they should be. */
class DisputeReadingTest {

    /** What a row says, and what was read, in the same words. */
    record Told(String parties, String claims, String result, String sums) {

        static Told of(TableRow row) {
            return new Told(row.get("parties"), row.find("claims").orElse(""), row.get("result"), row.get("sums"));
        }

        static Told of(Dispute dispute) {
            return new Told(
                    dispute.parties().stream()
                            .map(party -> party.name() + "/" + party.role() + "/"
                                    + (party.side() == null ? "-" : party.side().label()))
                            .collect(Collectors.joining("；")),
                    dispute.claims().stream()
                            .map(claim -> label(claim.result()) + ":" + sum(claim.amount()))
                            .collect(Collectors.joining("；")),
                    label(dispute.result()) + "/"
                            + (dispute.disposal() == null
                                    ? "-"
                                    : dispute.disposal().label()),
                    sum(dispute.claimed()) + "/" + sum(dispute.awarded()));
        }

        private static String label(@Nullable ClaimResult result) {
            return result == null ? "-" : result.label();
        }

        private static String sum(@Nullable BigDecimal sum) {
            return sum == null ? "-" : sum.toPlainString();
        }
    }

    static List<TableRow> rows() {
        return new TextResource(DisputeReadingTest.class, "disputes.tsv")
                .rows("text", "parties", "claims", "result", "sums", "why");
    }

    private static Dispute read(String text) {
        ParsedJudgment parsed = new JudgmentParser().parse("case", text).value();
        CaseHeader header = new CaseHeader(
                new DocumentId("c1"),
                "1",
                null,
                "裁判文书",
                Nature.OFFICIAL,
                null,
                null,
                null,
                parsed.cause(),
                parsed.procedure(),
                null,
                CaseTier.BASIC,
                new SourceFile("x", "x", ""),
                Dispute.UNREAD,
                null);
        return DisputeReading.read(header, parsed.sections());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsWhatWasInDispute(TableRow row) {
        assertThat(Told.of(read(row.get("text").replace("\\n", "\n"))))
                .as(row.get("why"))
                .isEqualTo(Told.of(row));
    }
}

package org.mingfa.similar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.similar.features.CitationProfile;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;

/** What is no similar case stops nothing and contradicts nothing. */
class GuidanceOrderTest {

    private static SimilarCase one(String id, boolean near, @Nullable ClaimResult result) {
        CaseHeader header = new CaseHeader(
                new DocumentId(id),
                id,
                null,
                id,
                Nature.OFFICIAL,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                CaseTier.SUPREME,
                new SourceFile("x", id, "0".repeat(64)),
                new Dispute(List.of(), List.of(), result, null, null, null, null, List.of()),
                null);
        return new SimilarCase(
                header,
                List.of(),
                CitationProfile.NONE,
                Measures.NONE,
                new Aspects(0.5, 0.5, 0.5, 0),
                0.5,
                Precedence.SUPREME,
                near,
                false,
                null,
                List.of(),
                List.of());
    }

    @Test
    void onlyASimilarCaseIsACounterExample() {
        SimilarCase first = one("a", true, ClaimResult.GRANTED);
        SimilarCase far = one("b", false, ClaimResult.DISMISSED);
        SimilarCase other = one("c", true, ClaimResult.DISMISSED);
        assertThat(GuidanceOrder.counter(List.of(first, far))).isEmpty();
        assertThat(GuidanceOrder.counter(List.of(first, far, other))).contains(other);
    }

    @Test
    void theSearchStopsWhereALabelSaysSimilarAndNowhereElse() {
        assertThat(GuidanceOrder.stop(List.of(one("a", false, null)))).isEqualTo(Optional.empty());
        assertThat(GuidanceOrder.stop(List.of(one("a", true, null)))).contains(Precedence.SUPREME);
    }
}

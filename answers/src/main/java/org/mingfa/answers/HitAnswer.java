package org.mingfa.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.learned.HitConfidence;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.Hit.TextSpan;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.document.Disposal;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.table.CauseTree;

/** One hit. Exactly one of {@code law} and {@code decided} is there, as {@code kind} says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HitAnswer(
        String kind,
        String id,
        String match,
        @Nullable String band,
        double score,
        @Nullable LawAnswer law,
        @Nullable ArticleReference article,
        @JsonProperty("case") @Nullable CaseAnswer decided,
        @Nullable String section,
        String text,
        List<TextSpan> highlights,
        SourceFile source,
        @Nullable String explain) {

    /** {@code article} of a hit; null for a section outside any article. */
    public record ArticleReference(String number, String ordinal, List<String> path) {}

    /** {@code case} of a hit. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CaseAnswer(
            String id,
            String sourceId,
            @Nullable String number,
            String title,
            @Nullable String court,
            @Nullable String courtLevel,
            @Nullable String province,
            @Nullable String cause,
            List<String> causePath,
            @Nullable String procedure,
            @Nullable LocalDate decided,
            @Nullable String result,
            @Nullable String disposal,
            String tier,
            String nature) {

        public static CaseAnswer of(CaseHeader header) {
            ClaimResult result = header.dispute().result();
            Disposal disposal = header.dispute().disposal();
            return new CaseAnswer(
                    header.id().value(),
                    header.sourceId(),
                    header.number(),
                    header.title(),
                    header.court(),
                    header.courtLevel() == null ? null : header.courtLevel().label(),
                    header.province(),
                    header.cause(),
                    header.cause() == null ? List.of() : CauseTree.path(header.cause()),
                    header.procedure(),
                    header.decided(),
                    result == null ? null : result.label(),
                    disposal == null ? null : disposal.label(),
                    header.tier().label(),
                    header.nature().label());
        }
    }

    /** The hit, with validity as of the day that it was found for. */
    public static HitAnswer of(Hit hit, Viewpoint from) {
        return switch (hit) {
            case Hit.OfLaw law -> ofLaw(law, from);
            case Hit.OfCase decided -> ofCase(decided);
        };
    }

    private static HitAnswer ofLaw(Hit.OfLaw hit, Viewpoint from) {
        return new HitAnswer(
                "article",
                hit.id(),
                hit.match().label(),
                band(hit),
                hit.score(),
                LawAnswer.of(hit.law(), from),
                reference(hit.passage()),
                null,
                hit.passage().article() == null ? String.join(" ", hit.passage().path()) : null,
                hit.text(),
                hit.highlights(),
                hit.law().source(),
                hit.explanation());
    }

    /** likely or possible; null for what only cites the article that was looked up. */
    private static @Nullable String band(Hit hit) {
        HitConfidence weighed = hit.weighed();
        return weighed == null ? null : weighed.band().name().toLowerCase(Locale.ROOT);
    }

    /** The number and headings of an article; null for a section outside any article. */
    public static @Nullable ArticleReference reference(LawPassage passage) {
        return passage.article() == null
                ? null
                : new ArticleReference(
                        passage.article().format(), passage.article().ordinal(), passage.path());
    }

    private static HitAnswer ofCase(Hit.OfCase hit) {
        CasePassage passage = hit.passage();
        return new HitAnswer(
                "case",
                hit.id(),
                hit.match().label(),
                band(hit),
                hit.score(),
                null,
                null,
                CaseAnswer.of(passage.header()),
                passage.part().label(),
                hit.text(),
                hit.highlights(),
                passage.header().source(),
                hit.explanation());
    }
}

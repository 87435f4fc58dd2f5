package org.mingfa.similar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.cases.CaseAnswers;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.answers.cases.CasePage.Section;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.similar.SimilarHit.ComparisonRow;
import org.mingfa.similar.SimilarReport.ComparisonLine;
import org.mingfa.similar.SimilarReport.Gist;
import org.mingfa.similar.SimilarReport.ListedCase;
import org.mingfa.similar.SimilarReport.ReferenceCase;
import org.mingfa.similar.SimilarReportQuestion.CaseUse;
import org.mingfa.similar.features.FocusReading;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;

/** A case of an answer as the report shows it; its gist is quoted from the generation. */
record ReportCase(OpenGeneration generation) {

    /** Standing of a case that is near enough. */
    static final String SIMILAR = "类案";

    private static final int LONGEST_GIST = 400;
    /** 如不服本判决，可以在…上诉: a judgment of first instance that may not be final. */
    private static final Pattern APPEALABLE = Pattern.compile("如不服本(?:判决|裁定)[^。]{0,120}上诉");

    private static final String INVENTED = "示例，不能引用";
    private static final String NO_LONGER = "不再参照";
    private static final String BINDING_WHY = "类案为指导性案例的，应当参照，但与新的法律、行政法规、司法解释相冲突或者为新的指导性案例所取代的除外（指导意见第九条）。";

    ListedCase found(SimilarHit hit) {
        return new ListedCase(
                hit.id(),
                shownName(hit),
                hit.decided().court(),
                hit.decided().decided(),
                hit.decided().cause(),
                hit.standing(),
                hit.aspects().facts(),
                hit.aspects().focus(),
                hit.aspects().lawCompared() ? Double.valueOf(hit.aspects().law()) : null,
                hit.aspects().cause(),
                hit.foundBy());
    }

    /** Its number; of a case without one its title. */
    static String name(SimilarHit hit) {
        return Objects.requireNonNullElse(hit.decided().number(), hit.decided().title());
    }

    /** Its name, marked where it is invented. */
    String shownName(SimilarHit hit) {
        return generation.hasOnlyInventedCases() ? Nature.SAMPLE.label() + "：" + name(hit) : name(hit);
    }

    static String outcome(SimilarHit hit) {
        return switch (hit.outcome().kind()) {
            case "supported" -> "支持";
            case "partly" -> "部分支持";
            case "dismissed" -> "驳回";
            default -> "是否支持未能读出，见主文";
        };
    }

    /** A guiding case that is still to be followed. */
    static boolean isBinding(SimilarHit hit) {
        return hit.tier() == 1 && !isReplaced(hit);
    }

    private static boolean isReplaced(SimilarHit hit) {
        return hit.standing().equals(NO_LONGER);
    }

    /**
     * A case that is compared.
     *
     * @param focus of the pending case, or null
     * @param said what the searcher makes of it, or null
     */
    ReferenceCase chosen(SimilarHit hit, @Nullable String focus, @Nullable CaseUse said) {
        return new ReferenceCase(
                found(hit),
                gist(hit),
                hit.cited().stream()
                        .map(one -> cited(one, hit.decided().decided()))
                        .toList(),
                outcome(hit),
                hit.outcome().text(),
                Stream.concat(
                                Stream.of(focus(hit, focus)),
                                hit.table().stream()
                                        .filter(row -> row.pending() != null || row.decided() != null)
                                        .map(ReportCase::compared))
                        .toList(),
                notes(hit),
                use(hit, said),
                said == null || said.why() == null ? "" : said.why(),
                hit.source().corpus() + " / " + hit.source().file(),
                hit.source().sha256());
    }

    private String use(SimilarHit hit, @Nullable CaseUse said) {
        if (generation.hasOnlyInventedCases()) {
            return INVENTED;
        }
        if (said != null && said.use() != null) {
            return said.use();
        }
        return isReplaced(hit) ? NO_LONGER : "";
    }

    /** What its source leaves open, and what the guidance says of it; whether it is followed the searcher says. */
    private List<String> notes(SimilarHit hit) {
        List<String> notes = new ArrayList<>(hit.notes());
        boolean appealable = sections(hit).stream()
                .anyMatch(one -> APPEALABLE.matcher(one.text()).find());
        if (appealable) {
            notes.add("裁判效力：文书载明可以上诉，来源未标明是否生效。");
        } else if (hit.tier() > 1) {
            notes.add("裁判效力：来源未标明。");
        }
        if (isBinding(hit) && !generation.hasOnlyInventedCases()) {
            notes.add(BINDING_WHY);
        }
        return notes;
    }

    /** The focus of both in words, as each text says it. */
    private ComparisonLine focus(SimilarHit hit, @Nullable String pending) {
        String own = sections(hit).stream()
                .flatMap(one -> FocusReading.find(one.text()).stream())
                .findFirst()
                .orElse("文书没有写明");
        return new ComparisonLine("争议焦点", Objects.requireNonNullElse(pending, "—"), own, "");
    }

    private List<Section> sections(SimilarHit hit) {
        return CaseAnswers.sections(generation, hit.id());
    }

    private static ComparisonLine compared(ComparisonRow row) {
        Boolean same = row.same();
        return new ComparisonLine(
                row.item(),
                Objects.requireNonNullElse(row.pending(), "—"),
                Objects.requireNonNullElse(row.decided(), "—"),
                same == null ? "" : same ? "同" : "异");
    }

    /** 《…》第…条（2020-05-28公布）: the version that the court had before it, where that is held. */
    private String cited(CitedArticle one, @Nullable LocalDate decided) {
        String name = "《" + one.law() + "》" + one.number();
        return Optional.ofNullable(one.lawId())
                .flatMap(id -> generation.catalogue().find(new DocumentId(id)))
                .filter(version -> decided != null && version.period().contains(decided))
                .map(LawHeader::promulgated)
                .map(day -> name + "（" + day + "公布）")
                .orElse(name + "（版本未收录）");
    }

    /** The gist that was published with the case, else the beginning of the reasoning, else the nearest part. */
    private Gist gist(SimilarHit hit) {
        List<Section> sections = sections(hit);
        Section shown = part(sections, CaseSection.CasePart.GIST)
                .or(() -> part(sections, CaseSection.CasePart.REASONING))
                .or(() -> part(sections, hit.section()))
                .orElse(sections.getFirst());
        int end = end(shown.text());
        return new Gist(shown.part(), shown.text().substring(0, end), shown.id(), 0, end);
    }

    private static Optional<Section> part(List<Section> sections, CaseSection.CasePart part) {
        return part(sections, part.label());
    }

    private static Optional<Section> part(List<Section> sections, String label) {
        return sections.stream().filter(one -> one.part().equals(label)).findFirst();
    }

    /** Behind the last whole sentence that fits. */
    private static int end(String text) {
        if (text.length() <= LONGEST_GIST) {
            return text.length();
        }
        int stop = text.lastIndexOf('。', LONGEST_GIST);
        return stop < LONGEST_GIST / 2 ? LONGEST_GIST : stop + 1;
    }
}

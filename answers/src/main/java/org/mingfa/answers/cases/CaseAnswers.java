package org.mingfa.answers.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.HitAnswer.CaseAnswer;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.answers.cases.CasePage.Section;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.document.CaseEnd;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.TextCaution;
import org.mingfa.text.table.EndedCases;

/** Answers questions about one case. */
public final class CaseAnswers {

    private static final String INVENTED = "：虚构的裁判文书，当事人、法院和案号均不存在，不能作为案例引用。";
    private static final String DIGEST = "：由本项目用自己的话写成，不是裁判文书原文。";

    /** 关于统一法律适用加强类案检索的指导意见（试行）9. */
    private static final String UNKNOWN_STANDING = "除已知不再参照的以外，其他指导性案例此后是否被取代或者不再参照，本库没有核对。";

    private final AsOfReader dates;

    public CaseAnswers(AsOfReader dates) {
        this.dates = dates;
    }

    /** The case of that id or number, with its whole text. */
    public Function<OpenGeneration, Lookup<CasePage>> find(String idOrNumber) {
        return generation -> new CaseLookup(generation, idOrNumber.strip())
                .sections()
                .then(sections -> Lookup.of(
                        page(generation, sections), sections.getFirst().header().nature()));
    }

    /** The parts of a case alone, with the places that cite. */
    public static List<Section> sections(OpenGeneration generation, String id) {
        return new CaseLookup(generation, id)
                .sections()
                .map(sections -> sections(sections, new CaseCitations(generation, sections)))
                .get();
    }

    private static List<Section> sections(List<CasePassage> sections, CaseCitations citations) {
        return sections.stream()
                .map(section ->
                        new Section(section.id(), section.part().label(), section.text(), citations.places(section)))
                .toList();
    }

    private CasePage page(OpenGeneration generation, List<CasePassage> sections) {
        CaseHeader header = sections.getFirst().header();
        CaseCitations citations = new CaseCitations(generation, sections);
        List<CitedArticle> cited = new LawOfToday(generation, dates.today()).beside(citations.all(sections));
        return new CasePage(
                AnswerSource.of(generation),
                CaseAnswer.of(header),
                note(header, dates.today(), cited),
                header.dispute(),
                sections(sections, citations),
                cited,
                header.source(),
                Disclaimer.LAW);
    }

    private static @Nullable String note(CaseHeader header, LocalDate today, List<CitedArticle> cited) {
        String nature = note(header.nature());
        String note = (nature == null ? "" : nature)
                + EndedCases.find(header, today).map(CaseEnd::sentence).orElse(standing(header))
                + header.source().cautions().stream().map(TextCaution::note).collect(Collectors.joining())
                + (cited.stream().anyMatch(CitedArticle::isRepealed) ? "所引法律有的已经废止，今天的案件适用现在的法律。" : "");
        return note.isEmpty() ? null : note;
    }

    private static String standing(CaseHeader header) {
        return header.tier() == CaseTier.GUIDING && header.nature() == Nature.OFFICIAL ? UNKNOWN_STANDING : "";
    }

    /** What has to stand wherever something of a case is shown that is not the judgment itself; null for that. */
    public static @Nullable String note(Nature nature) {
        return switch (nature) {
            case OFFICIAL -> null;
            case DIGEST -> nature.label() + DIGEST;
            case SAMPLE -> nature.label() + INVENTED;
        };
    }
}

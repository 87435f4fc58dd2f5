package org.mingfa.answers.cases;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.HitAnswer.CaseAnswer;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.cases.CasePage.Section;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.Nature;

/** Answers questions about one case. */
public final class CaseAnswers {

    private static final String INVENTED = "：虚构的裁判文书，当事人、法院和案号均不存在，不能作为案例引用。";
    private static final String DIGEST = "：由本项目用自己的话写成，不是裁判文书原文。";

    /** The case of that id or number, with its whole text. */
    public Function<OpenGeneration, Lookup<CasePage>> find(String idOrNumber) {
        return generation -> new CaseLookup(generation, idOrNumber.strip())
                .sections()
                .then(sections -> Lookup.of(
                        page(generation, sections), sections.getFirst().header().nature()));
    }

    private static CasePage page(OpenGeneration generation, List<CasePassage> sections) {
        CaseHeader header = sections.getFirst().header();
        CaseCitations citations = new CaseCitations(generation, sections);
        return new CasePage(
                AnswerSource.of(generation),
                CaseAnswer.of(header),
                note(header.nature()),
                header.dispute(),
                sections.stream()
                        .map(section -> new Section(
                                section.id(), section.part().label(), section.text(), citations.places(section)))
                        .toList(),
                citations.all(sections),
                header.source(),
                Disclaimer.LAW);
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

package org.mingfa.answers.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.RenumberingAnswer;
import org.mingfa.answers.Viewpoint;
import org.mingfa.answers.citation.CitationAnswer.Difference;
import org.mingfa.answers.citation.CitationAnswer.Reason;
import org.mingfa.search.citation.CitationCheck;
import org.mingfa.search.citation.Particulars;
import org.mingfa.search.citation.Particulars.QuotationState;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.result.Hit.Span;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.version.Renumbering;

/** The checks of one text as they are answered; a law that is cited a thousand times is described once. For one thread. */
final class CitationPresenter {

    private final Viewpoint from;
    private final OpenGeneration generation;
    private final Map<DocumentId, LawAnswer> laws = new HashMap<>();
    private final Map<Renumbering, RenumberingAnswer> renumbered = new HashMap<>();

    CitationPresenter(Viewpoint from, OpenGeneration generation) {
        this.from = from;
        this.generation = generation;
    }

    CitationAnswer answer(CitationCheck check) {
        ArticleAnswer.Found found = check.found();
        ArticleAnswer.Found official = check.official();
        Particulars more = check.particulars();
        return new CitationAnswer(
                new Span(check.start(), check.end()),
                check.citation(),
                check.status().label(),
                check.note(),
                law(found),
                found == null ? null : HitAnswer.reference(found.article()),
                official == null ? null : official.article().text(),
                Reason.of(more.outOfForce()),
                more.candidates(),
                more.differences().stream().map(Difference::of).toList(),
                more.quotation() == QuotationState.AGREES,
                more.quotation().label(),
                renumbered(more.renumbered()));
    }

    private @Nullable LawAnswer law(ArticleAnswer.@Nullable Found found) {
        return found == null ? null : laws.computeIfAbsent(found.law().id(), id -> LawAnswer.of(found.law(), from));
    }

    private List<RenumberingAnswer> renumbered(List<Renumbering> hints) {
        return hints.stream()
                .map(hint -> renumbered.computeIfAbsent(hint, one -> RenumberingAnswer.of(one, generation)))
                .toList();
    }
}

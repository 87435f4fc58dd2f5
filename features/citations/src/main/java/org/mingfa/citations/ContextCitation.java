package org.mingfa.citations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.CitationCheck.Status;
import org.mingfa.citations.Particulars.QuotationState;
import org.mingfa.citations.QuotationCheck.CheckedCitation;
import org.mingfa.citations.QuotationCheck.Origin;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.StatuteCitation;

/** Citations whose law the text does not name: that of the context is tried, and accuses nobody. */
final class ContextCitation {

    private ContextCitation() {}

    /** An article of no law is tried as one of the law that was cited before it; what stands around it must bear that out. */
    static List<CitationOccurrence> withInferredLaws(List<CitationOccurrence> found) {
        List<CitationOccurrence> named = new ArrayList<>();
        String law = null;
        for (CitationOccurrence located : found) {
            if (!(located.citation() instanceof StatuteCitation cited)) {
                named.add(located);
            } else if (cited.law() != null) {
                law = cited.law();
                named.add(located);
            } else {
                named.add(
                        law == null ? located : new CitationOccurrence(of(law, cited), located.start(), located.end()));
            }
        }
        return named;
    }

    private static StatuteCitation of(@Nullable String law, StatuteCitation cited) {
        return new StatuteCitation(
                law,
                cited.article(),
                cited.paragraph(),
                cited.item(),
                cited.subitem(),
                cited.to(),
                cited.version(),
                StatuteCitation.BY_CONTEXT);
    }

    /** The law is that of a sentence before: that it says otherwise may only mean that another law is meant. */
    static CitationCheck guessed(CitationCheck check, CheckedCitation read, boolean borneOut) {
        StatuteCitation cited = read.citation();
        if (read.origin() == Origin.INFERRED && !borneOut) {
            return CitationCheck.blank(
                            check.start(), check.end(), of(null, cited).format())
                    .with(Status.NOT_CHECKED, DocumentCitationVerifier.UNNAMED);
        }
        boolean byContext = StatuteCitation.BY_CONTEXT.equals(cited.via());
        if (byContext && borneOut && check.status() == Status.QUOTE_DIFFERS) {
            return check.with(Status.EXISTS, "文中没有写明是哪一部法律，按前文引的《" + cited.law() + "》对照：" + check.note());
        }
        if (byContext && check.status() == Status.NO_SUCH_ARTICLE) {
            return check.with(Status.NOT_CHECKED, "文中没有写明是哪一部法律；与前文引的《" + cited.law() + "》不符，未作结论，请核对。" + check.note())
                    .with(check.particulars().with(QuotationState.CONTRADICTS));
        }
        boolean doubtful = byContext && check.status() == Status.QUOTE_DIFFERS;
        return doubtful ? check.with(Status.NOT_CHECKED, "文中没有写明是哪一部法律；与前文引的《" + cited.law() + "》不符，未作结论，请核对。") : check;
    }
}

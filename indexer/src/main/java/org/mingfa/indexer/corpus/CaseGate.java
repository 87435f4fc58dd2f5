package org.mingfa.indexer.corpus;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.publication.Anonymiser;
import org.mingfa.publication.CourtMarks;
import org.mingfa.publication.GateRuling.Released;
import org.mingfa.publication.GateRuling.Withheld;
import org.mingfa.publication.PublicationGate;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.GuidingCase;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.WithheldCase;
import org.mingfa.text.parse.judgment.DisputeReading;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * The one door by which a case leaves its reading: a judgment passes the publication gate or is nothing but a problem that
 * tells the rule, and no word of the case. Guiding cases were published as they stand and lose their numbers alone;
 * invented samples are about nobody.
 */
final class CaseGate {

    /** Not secrets of the state, of trade or of persons; nor what waits, for effect or for review: it may still be published. */
    private static final Set<ErrorCode> TOLD =
            EnumSet.of(ErrorCode.JUVENILE_CRIME, ErrorCode.MEDIATED, ErrorCode.FAMILY_STATUS, ErrorCode.UNSUITABLE);

    private final CorpusReviews reviews;

    CaseGate(CorpusReviews reviews) {
        this.reviews = reviews;
    }

    Outcome<LegalDocument> pass(CorpusFile file, LegalDocument document, CourtMarks marks) {
        if (reviews.isWithdrawn(file.sha256())) {
            return Outcome.failed(Problem.of(ErrorCode.WITHDRAWN, file.path(), "已被撤下。"));
        }
        Outcome<LegalDocument> shown = switch (document) {
            case Judgment judgment when judgment.header().nature() != Nature.SAMPLE -> shown(file, judgment, marks);
            case GuidingCase guiding
            when guiding.header().nature() != Nature.SAMPLE -> Outcome.of(withoutNumbers(guiding));
            default -> Outcome.of(document);
        };
        return shown.then(released -> Outcome.of(withDispute(released)));
    }

    /** Parties and claims are read behind the door, so that they carry no name that was hidden. */
    private static LegalDocument withDispute(LegalDocument released) {
        return switch (released) {
            case Judgment judgment ->
                new Judgment(withDispute(judgment.header(), judgment.sections()), judgment.sections());
            case GuidingCase guiding ->
                new GuidingCase(withDispute(guiding.header(), guiding.sections()), guiding.sections());
            case NormativeDocument law -> law;
        };
    }

    private static CaseHeader withDispute(CaseHeader header, List<CaseSection> sections) {
        return header.withDispute(DisputeReading.read(header, sections));
    }

    private Outcome<LegalDocument> shown(CorpusFile file, Judgment judgment, CourtMarks marks) {
        return switch (PublicationGate.rule(judgment, marks, rule -> reviews.isAdmitted(file.sha256(), rule))) {
            case Withheld withheld -> Outcome.failed(problem(file, judgment, withheld));
            case Released released -> released(file, judgment, released);
        };
    }

    /** Of a case that is never published its number, court, day and the reason are told, where that gives nothing away. */
    private static Problem problem(CorpusFile file, Judgment judgment, Withheld withheld) {
        Problem problem = Problem.of(withheld.rule(), file.path(), withheld.because());
        CaseHeader header = judgment.header();
        return header.number() == null || !TOLD.contains(withheld.rule())
                ? problem
                : problem.of(new WithheldCase(
                        Citation.canonical(header.number()), header.court(), header.decided(), withheld.because()));
    }

    /** What a person let pass although masking altered it is told all the same. */
    private static Outcome<LegalDocument> released(CorpusFile file, Judgment judgment, Released released) {
        List<Problem> told = new ArrayList<>();
        released.passed().stream()
                .filter(passed -> passed.rule() == ErrorCode.ALTERED_BY_MASKING)
                .forEach(altered -> told.add(problem(file, judgment, altered)));
        if (!released.taken().isEmpty()) {
            told.add(Problem.of(ErrorCode.ANONYMISED, file.path(), "隐去" + released.removalSummary() + "。"));
        }
        return new Outcome<>(released.judgment(), told);
    }

    private static GuidingCase withoutNumbers(GuidingCase guiding) {
        Anonymiser anonymiser = Anonymiser.ofNumbers();
        List<CaseSection> sections = new ArrayList<>();
        for (CaseSection section : guiding.sections()) {
            sections.add(new CaseSection(section.part(), anonymiser.anonymise(section.text())));
        }
        return new GuidingCase(guiding.header(), sections);
    }
}

package org.mingfa.similar.features;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection.CasePart;

/**
 * A decided case as it is compared.
 *
 * @param causes as its record, its title or its text gives them
 * @param cited articles in all of its text
 * @param telling each passage that tells what happened: claims, defence and findings; of a case without these, of all its
 *     text
 * @param loan what the loan is like, of a case that is about one
 * @param reasons why it was so decided: reasons and gist together; of a case without these, what happened
 */
public record CaseFeatures(
        CaseHeader header,
        List<String> causes,
        List<CitationProfile.ProfileCitation> cited,
        List<SectionFeatures> telling,
        LoanFacets loan,
        BigramBag reasons) {

    /**
     * A passage that tells what happened.
     *
     * @param factors structural facts that it shows
     */
    public record SectionFeatures(BigramBag pairs, Factors factors) {
        static SectionFeatures of(CasePassage passage) {
            return new SectionFeatures(BigramBag.of(passage.text()), Factors.in(passage.text()));
        }
    }

    private static final Set<CasePart> TELLING = EnumSet.of(CasePart.CLAIM, CasePart.DEFENCE, CasePart.FACTS);
    private static final Set<CasePart> REASONING = EnumSet.of(CasePart.REASONING, CasePart.GIST);
    private static final Set<CasePart> DECIDING =
            EnumSet.of(CasePart.REASONING, CasePart.GIST, CasePart.BASIS, CasePart.ORDER);
    private static final Set<CasePart> BESIDE = EnumSet.of(CasePart.PARTIES, CasePart.BASIS, CasePart.ORDER);

    public CaseFeatures {
        causes = List.copyOf(causes);
        cited = List.copyOf(cited);
        telling = List.copyOf(telling);
    }

    /** Sketches a case by all its passages. */
    public static CaseFeatures of(List<CasePassage> passages, ArticleKeyFinder places) {
        List<CasePassage> telling = of(passages, TELLING);
        if (telling.isEmpty()) {
            telling = telling(passages);
        }
        List<CasePassage> reasoning = of(passages, REASONING);
        return new CaseFeatures(
                passages.getFirst().header(),
                CauseLikeness.of(passages),
                CitationProfile.written(passages.stream().map(CasePassage::text).toList(), places),
                telling.stream().map(SectionFeatures::of).toList(),
                LoanFacets.in(passages.stream()
                        .filter(passage -> !DECIDING.contains(passage.part()))
                        .map(CasePassage::text)
                        .collect(Collectors.joining("\n"))),
                BigramBag.together((reasoning.isEmpty() ? telling : reasoning)
                        .stream().map(passage -> BigramBag.of(passage.text())).toList()));
    }

    /** The passages that tell what happened or why it was so decided. */
    public static List<CasePassage> telling(List<CasePassage> passages) {
        return passages.stream()
                .filter(passage -> !BESIDE.contains(passage.part()))
                .toList();
    }

    private static List<CasePassage> of(List<CasePassage> passages, Set<CasePart> parts) {
        return passages.stream()
                .filter(passage -> parts.contains(passage.part()))
                .toList();
    }

    /** Structural facts in what happened. */
    public Factors factors() {
        return Factors.together(telling.stream().map(SectionFeatures::factors).toList());
    }

    public String id() {
        return header.id().value();
    }
}

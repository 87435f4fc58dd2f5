package org.mingfa.search.similar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.search.likeness.CaseVocabulary;
import org.mingfa.search.likeness.CauseLikeness;
import org.mingfa.search.likeness.CitedLaw;
import org.mingfa.search.likeness.Factors;
import org.mingfa.search.likeness.TextProfile;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection.Part;

/**
 * A decided case as it is compared.
 *
 * @param facts profile of what happened: claims, defence and findings; of a case without these, of all its text
 * @param reasons profile of why it was so decided: reasons and gist
 * @param windows profiles of the passages that tell what happened, in their order
 * @param factors structural facts in what happened
 * @param causes as its record, its title or its text gives them
 */
record ReadCase(
        List<CasePassage> passages,
        TextProfile facts,
        TextProfile reasons,
        List<TextProfile> windows,
        Factors factors,
        List<String> causes,
        CitedLaw law) {

    private static final Set<Part> TELLING = EnumSet.of(Part.CLAIM, Part.DEFENCE, Part.FACTS);
    private static final Set<Part> REASONING = EnumSet.of(Part.REASONING, Part.GIST);
    /** What neither tells what happened nor why it was so decided. */
    static final Set<Part> BESIDE = EnumSet.of(Part.PARTIES, Part.BASIS, Part.ORDER);

    static ReadCase of(List<CasePassage> passages, CaseVocabulary vocabulary, CitedLaw law) {
        List<CasePassage> telling = of(passages, TELLING);
        if (telling.isEmpty()) {
            telling = passages.stream()
                    .filter(passage -> !BESIDE.contains(passage.part()))
                    .toList();
        }
        List<TextProfile> windows = new ArrayList<>();
        telling.forEach(passage -> windows.add(TextProfile.of(passage.text(), vocabulary)));
        List<CasePassage> reasoning = of(passages, REASONING);
        return new ReadCase(
                passages,
                TextProfile.of(text(telling), vocabulary),
                TextProfile.of(text(reasoning.isEmpty() ? telling : reasoning), vocabulary),
                windows,
                Factors.in(text(telling)),
                CauseLikeness.of(passages),
                law);
    }

    private static List<CasePassage> of(List<CasePassage> passages, Set<Part> parts) {
        return passages.stream()
                .filter(passage -> parts.contains(passage.part()))
                .toList();
    }

    private static String text(List<CasePassage> passages) {
        return passages.stream().map(CasePassage::text).collect(Collectors.joining("\n"));
    }

    CaseHeader header() {
        return passages.getFirst().header();
    }

    String id() {
        return header().id().value();
    }
}

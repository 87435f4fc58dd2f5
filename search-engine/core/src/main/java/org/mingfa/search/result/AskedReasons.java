package org.mingfa.search.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.result.SearchResult.Expansion;
import org.mingfa.search.understanding.ParsedQuery;
import org.mingfa.segmentation.IndexForm;
import org.mingfa.text.identity.ArticleNumber;

/** Why an article stands where its words do not say so: a question that is known for it is much like what was asked. */
final class AskedReasons {

    /** Why, as it is shown. */
    static final String WHY = "人们这样问";

    /** Of so many first hits is said why. */
    private static final int FIRST = 3;

    /** A question has so much of what was asked, in pairs of characters, and the other way round. */
    private static final double ALIKE = 0.5;

    private final Set<String> pairs;

    AskedReasons(ParsedQuery query) {
        this.pairs = query.bigrams().keySet();
    }

    /** One for each of the first hits that has such a question, in their order. */
    List<Expansion> of(List<Hit> hits) {
        List<Expansion> reasons = new ArrayList<>();
        for (Hit hit : hits.subList(0, Math.min(FIRST, hits.size()))) {
            ArticleNumber article = hit instanceof Hit.OfLaw law ? law.passage().article() : null;
            if (article != null && hit instanceof Hit.OfLaw law) {
                String named = "《" + law.law().title() + "》" + article.format();
                likest(law.passage()).ifPresent(question -> reasons.add(new Expansion(question, named, WHY)));
            }
        }
        return List.copyOf(reasons);
    }

    private Optional<String> likest(LawPassage passage) {
        String best = null;
        double most = ALIKE;
        for (String question : passage.questions()) {
            double share = share(question);
            if (share > most || best == null && share >= most) {
                best = question;
                most = share;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Shared pairs of all that either has (Dice). */
    private double share(String question) {
        Set<String> own = new HashSet<>();
        String folded = IndexForm.of(question);
        for (int i = 0; i + 2 <= folded.length(); i++) {
            own.add(folded.substring(i, i + 2));
        }
        double shared = own.stream().filter(pairs::contains).count();
        return 2 * shared / Math.max(1, own.size() + pairs.size());
    }
}

package org.mingfa.search.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleVersion.Change;
import org.mingfa.search.law.DiffSpan.Kind;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.identity.ArticleNumber;

/**
 * Follows an article through the versions of its law. Numbers move when a law is revised, so a version's counterpart is
 * the article whose text resembles it most, and whose own best match it is; the same number is only where to look first.
 * Only official texts are compared: between two digests every difference is ours.
 */
public final class ArticleHistory {

    /** Above this the same number is the same article, and no other is looked at. */
    private static final double SURELY_SAME = 0.75;

    /** Below this no article is a counterpart. */
    private static final double LEAST = 0.35;

    /** So much less does the same number need: a short article that is rewritten keeps few of its phrases. */
    private static final double SAME_NUMBER = 0.15;

    private static final Pattern STRUCK_OUT = Pattern.compile("[（(【\\[]?\\s*(?:删去|删除|已删除|已删去)\\s*[）)】\\]]?[。]?");

    private final ArticleLookup lookup;
    private final OpenGeneration generation;
    private final Map<LawHeader, List<Known>> known = new HashMap<>();

    public ArticleHistory(OpenGeneration generation) {
        this.generation = generation;
        this.lookup = new ArticleLookup(generation);
    }

    /** An article with what its text is compared by. */
    private record Known(LawPassage passage, Resemblance resemblance) {
        static Known of(LawPassage passage) {
            return new Known(passage, new Resemblance(passage.text()));
        }

        /** （删去）: the number stays with nothing under it, so that no other moves. */
        boolean isStruckOut() {
            return STRUCK_OUT.matcher(passage.text()).matches();
        }

        ArticleNumber number() {
            return Objects.requireNonNull(passage.article());
        }
    }

    /**
     * Every version of the article, newest first; empty when the version given has no article of this number, or is not the
     * text of the law.
     *
     * @param shown the version whose article is meant
     */
    public List<ArticleVersion> of(LawHeader shown, ArticleNumber number) {
        Optional<Known> start = shown.nature() == Nature.OFFICIAL ? find(shown, number) : Optional.empty();
        if (start.isEmpty()) {
            return List.of();
        }
        List<LawHeader> versions = generation
                .catalogue()
                .find(generation.catalogue().listed(shown).work())
                .stream()
                .flatMap(law -> law.all().stream())
                .filter(version -> version.nature() == Nature.OFFICIAL)
                .toList();
        int at = versions.indexOf(shown);
        List<ArticleVersion> newestFirst = new ArrayList<>(later(versions, at, start.get()));
        newestFirst.addAll(earlier(versions, at, start.get()));
        return List.copyOf(newestFirst);
    }

    /** From the newest version down to the one behind the version shown; ends at the one that deletes the article. */
    private List<ArticleVersion> later(List<LawHeader> versions, int at, Known start) {
        List<ArticleVersion> found = new ArrayList<>();
        Known here = start;
        for (int i = at + 1; i < versions.size(); i++) {
            Known next = counterpart(here, versions.get(i - 1), versions.get(i)).orElse(null);
            if (next == null) {
                found.addFirst(deleted(versions.get(i), here));
                return found;
            }
            found.addFirst(compared(versions.get(i), next, here));
            here = next;
        }
        return found;
    }

    /** From the version shown down to the oldest that has the article. */
    private List<ArticleVersion> earlier(List<LawHeader> versions, int at, Known start) {
        List<ArticleVersion> found = new ArrayList<>();
        Known here = start;
        for (int i = at; i >= 0; i--) {
            Known before = i == 0
                    ? null
                    : counterpart(here, versions.get(i), versions.get(i - 1)).orElse(null);
            if (before == null) {
                Change change = i == 0 ? Change.FIRST : Change.INSERTED;
                found.add(new ArticleVersion(versions.get(i), here.passage(), change, null, List.of()));
                return found;
            }
            found.add(compared(versions.get(i), here, before));
            here = before;
        }
        return found;
    }

    private static ArticleVersion compared(LawHeader version, Known newer, Known older) {
        List<DiffSpan> difference =
                TextDifference.of(older.passage().text(), newer.passage().text());
        boolean same = difference.stream().allMatch(span -> span.kind() == Kind.KEPT);
        if (!same && newer.isStruckOut()) {
            return new ArticleVersion(version, newer.passage(), Change.DELETED, null, difference);
        }
        @Nullable ArticleNumber before = older.number().equals(newer.number()) ? null : older.number();
        return new ArticleVersion(
                version, newer.passage(), same ? Change.UNCHANGED : Change.AMENDED, before, difference);
    }

    private static ArticleVersion deleted(LawHeader version, Known last) {
        List<DiffSpan> removed =
                List.of(new DiffSpan(Kind.REMOVED, last.passage().text()));
        return new ArticleVersion(version, null, Change.DELETED, last.number(), removed);
    }

    private Optional<Known> counterpart(Known article, LawHeader from, LawHeader to) {
        Optional<Known> sameNumber = find(to, article.number());
        if (sameNumber.filter(Known::isStruckOut).isPresent()) {
            return sameNumber;
        }
        if (sameNumber.isPresent() && article.resemblance().to(sameNumber.get().resemblance()) >= SURELY_SAME) {
            return sameNumber;
        }
        return best(article, to)
                .filter(other -> best(other, from)
                        .map(Known::number)
                        .filter(article.number()::equals)
                        .isPresent());
    }

    /** The most similar article of a version, if it is similar enough; of equals the one of the same number. */
    private Optional<Known> best(Known article, LawHeader in) {
        Known best = null;
        double most = LEAST;
        for (Known candidate : all(in)) {
            double bonus = candidate.number().equals(article.number()) ? SAME_NUMBER : 0;
            double score = article.resemblance().to(candidate.resemblance()) + bonus;
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Known> find(LawHeader version, ArticleNumber number) {
        return lookup.in(version, number, LocalDate.EPOCH) instanceof ArticleAnswer.Found found
                ? Optional.of(Known.of(found.article()))
                : Optional.empty();
    }

    private List<Known> all(LawHeader version) {
        return known.computeIfAbsent(
                version,
                header -> lookup.passages(header.id()).stream()
                        .filter(passage -> passage.article() != null)
                        .map(Known::of)
                        .toList());
    }
}

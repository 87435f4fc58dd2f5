package org.mingfa.answers.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Validity;
import org.mingfa.text.identity.ArticleNumber;
import org.mingfa.text.table.BranchOfLaw;
import org.mingfa.text.version.LawCatalogue;
import org.mingfa.text.version.LawVersions;

/** Finds what changed in law between what one generation held and what another holds. */
public final class ChangeDetection {

    private static final int MOST_ARTICLES = 300;

    private final LawCatalogue before;
    private final OpenGeneration after;
    private final LocalDate day;
    private final Cascade cascade;

    /**
     * A comparison.
     *
     * @param before the laws that were held
     * @param after the generation that takes its place
     * @param day of China on which it does
     */
    public ChangeDetection(LawCatalogue before, OpenGeneration after, LocalDate day) {
        this.before = before;
        this.after = after;
        this.day = day;
        this.cascade = new Cascade(after, day);
    }

    /** All changes, in the order of the levels of law. */
    public List<LawChange> changes() {
        List<LawChange> changes = new ArrayList<>();
        for (LawVersions law : after.catalogue().laws()) {
            Optional<LawVersions> known = before.find(law.work());
            for (LawHeader version : law.all()) {
                of(version, law, known.orElse(null)).ifPresent(changes::add);
            }
        }
        for (LawVersions law : before.laws()) {
            if (after.catalogue().find(law.work()).isEmpty()) {
                changes.add(change(ChangeKind.DROPPED, law.newest(), null, NOTHING));
            }
        }
        changes.sort(Comparator.comparing(ChangeDetection::levelOf));
        return changes;
    }

    private static int levelOf(LawChange change) {
        return Level.find(change.level()).map(Enum::ordinal).orElse(Integer.MAX_VALUE);
    }

    private Optional<LawChange> of(LawHeader version, LawVersions law, @Nullable LawVersions known) {
        if (known == null) { // of a new law with its history only the version of today is news
            return version.equals(law.shownAt(day))
                    ? Optional.of(change(ChangeKind.ADDED, version, null, NOTHING))
                    : Optional.empty();
        }
        LawHeader old = before.find(version.id()).orElse(null);
        if (old == null) {
            return isLater(version, known.newest()) ? Optional.of(amended(version, law)) : Optional.empty();
        }
        if (isRepealed(version) && !isRepealed(old)) {
            List<ArticleNumber> all = numbers(version);
            return Optional.of(change(
                    ChangeKind.REPEALED,
                    version,
                    null,
                    new Differences(
                            List.of(),
                            cascade.of(law.work(), all, version.period().until()))));
        }
        return old.source().sha256().equals(version.source().sha256())
                ? Optional.empty()
                : Optional.of(change(ChangeKind.CORRECTED, version, null, NOTHING));
    }

    /** An older version that is taken in completes the history and changes nothing of today. */
    private static boolean isLater(LawHeader version, LawHeader known) {
        LocalDate then = known.promulgated();
        LocalDate now = version.promulgated();
        return then == null || now == null || now.isAfter(then);
    }

    private static boolean isRepealed(LawHeader law) {
        return law.end().dated() == Validity.REPEALED;
    }

    /** Articles and what cites them. */
    private record Differences(List<ArticleChange> articles, List<AffectedLaw> affected) {}

    private static final Differences NOTHING = new Differences(List.of(), List.of());

    private LawChange amended(LawHeader version, LawVersions law) {
        LawHeader previous = law.newestFirst().stream()
                .dropWhile(later -> !later.equals(version))
                .skip(1)
                .findFirst()
                .orElse(null);
        if (previous == null) { // in the place of one that is not held any more
            return change(ChangeKind.AMENDED, version, null, NOTHING);
        }
        ArticleLookup lookup = new ArticleLookup(after);
        ArticleComparison comparison =
                new ArticleComparison(lookup.passages(previous.id()), lookup.passages(version.id()));
        return change(
                ChangeKind.AMENDED,
                version,
                previous,
                new Differences(
                        comparison.differences(), cascade.of(law.work(), comparison.touched(), version.promulgated())));
    }

    private List<ArticleNumber> numbers(LawHeader version) {
        List<ArticleNumber> numbers = new ArrayList<>();
        for (LawPassage passage : new ArticleLookup(after).passages(version.id())) {
            ArticleNumber number = passage.article();
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private LawChange change(ChangeKind kind, LawHeader law, @Nullable LawHeader previous, Differences differences) {
        List<ArticleChange> articles = differences.articles();
        int shown = Math.min(MOST_ARTICLES, articles.size());
        return new LawChange(
                kind.word(),
                kind.label(),
                law.id().value(),
                law.title(),
                BranchOfLaw.ofTitle(law.title()).label(),
                law.level().label(),
                law.validityAt(day).label(),
                law.promulgated(),
                law.period().from(),
                previous == null ? null : previous.id().value(),
                articles.subList(0, shown),
                articles.size() - shown,
                differences.affected());
    }
}

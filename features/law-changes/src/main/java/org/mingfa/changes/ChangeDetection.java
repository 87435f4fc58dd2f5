package org.mingfa.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.law.ArticleChange;
import org.mingfa.answers.law.ArticleComparison;
import org.mingfa.answers.law.MovedArticles;
import org.mingfa.changes.LawChange.AskedArticle;
import org.mingfa.changes.LawChange.RestingRule;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.table.BranchOfLaw;
import org.mingfa.text.version.LawVersions;

/** Finds what changed in law between what was held and what is held now. */
public final class ChangeDetection {

    private static final int MOST_ARTICLES = 300;

    private final LawSnapshot before;
    private final LawSnapshot after;
    private final LocalDate day;
    private final AffectedNorms cascade;
    private final DependentRules resting = new DependentRules();

    /**
     * A comparison.
     *
     * @param citing the generation whose norms are asked what they cite, or null where there is none yet
     * @param day of China on which it is made
     */
    public ChangeDetection(LawSnapshot before, LawSnapshot after, @Nullable OpenGeneration citing, LocalDate day) {
        this.before = before;
        this.after = after;
        this.day = day;
        this.cascade = new AffectedNorms(citing, day);
    }

    /** All changes, in the order of the levels of law, then of titles. */
    public List<LawChange> changes() {
        List<LawChange> changes = new ArrayList<>();
        for (LawVersions law : after.catalogue().laws()) {
            Optional<LawVersions> known = before.catalogue().find(law.work());
            for (LawHeader version : law.all()) {
                of(version, law, known.orElse(null)).ifPresent(changes::add);
            }
        }
        for (LawVersions law : before.catalogue().laws()) {
            if (after.catalogue().find(law.work()).isEmpty()) {
                changes.add(change(ChangeKind.DROPPED, law.newest(), null, NOTHING));
            }
        }
        changes.sort(Comparator.comparingInt(ChangeDetection::levelOf).thenComparing(LawChange::title));
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
        LawHeader old = before.catalogue().find(version.id()).orElse(null);
        if (old == null) {
            return isLater(version, known.newest())
                    ? Optional.of(amended(version, law, known.newest()))
                    : Optional.empty();
        }
        if (isRepealed(version) && !isRepealed(old)) {
            return Optional.of(repealed(version, law.work()));
        }
        return old.source().sha256().equals(version.source().sha256())
                ? Optional.empty()
                : Optional.of(corrected(version, law.work()));
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

    /** Articles that differ, what cites them, and what of ours rests on them. */
    private record Differences(
            List<ArticleChange> articles,
            List<MovedArticles> moved,
            List<AffectedLaw> affected,
            List<RestingRule> rules,
            List<AskedArticle> questions) {}

    private static final Differences NOTHING = new Differences(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Against the version before it, which is among those of today or, where it is not held any more, of then. */
    private LawChange amended(LawHeader version, LawVersions law, LawHeader newestBefore) {
        LawHeader previous = law.newestFirst().stream()
                .dropWhile(later -> !later.equals(version))
                .skip(1)
                .findFirst()
                .orElse(newestBefore);
        Map<ArticleNumber, ArticleComparison.Text> then = textsBefore(previous);
        Map<ArticleNumber, ArticleComparison.Text> now = after.texts().of(version.id());
        return change(
                ChangeKind.AMENDED,
                version,
                previous,
                then.isEmpty() ? NOTHING : differences(law.work(), then, now, version.promulgated()));
    }

    private Map<ArticleNumber, ArticleComparison.Text> textsBefore(LawHeader version) {
        Map<ArticleNumber, ArticleComparison.Text> then = before.texts().of(version.id());
        return then.isEmpty() ? after.texts().of(version.id()) : then;
    }

    private LawChange corrected(LawHeader version, WorkKey work) {
        Map<ArticleNumber, ArticleComparison.Text> then = before.texts().of(version.id());
        return change(
                ChangeKind.CORRECTED,
                version,
                null,
                then.isEmpty() ? NOTHING : differences(work, then, after.texts().of(version.id()), null));
    }

    private Differences differences(
            WorkKey work,
            Map<ArticleNumber, ArticleComparison.Text> then,
            Map<ArticleNumber, ArticleComparison.Text> now,
            @Nullable LocalDate changed) {
        ArticleComparison comparison = new ArticleComparison(then, now);
        List<ArticleNumber> touched = comparison.touched();
        return new Differences(
                comparison.differences(),
                comparison.moved(),
                cascade.of(work, touched, changed),
                resting.rules(work, new HashSet<>(touched)),
                DependentRules.questions(then, comparison.reworded()));
    }

    private LawChange repealed(LawHeader version, WorkKey work) {
        Map<ArticleNumber, ArticleComparison.Text> texts = after.texts().of(version.id());
        List<ArticleNumber> all = List.copyOf(texts.keySet());
        return change(
                ChangeKind.REPEALED,
                version,
                null,
                new Differences(
                        List.of(),
                        List.of(),
                        cascade.of(work, all, version.period().until()),
                        resting.rules(work, texts.keySet()),
                        DependentRules.questions(texts, all)));
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
                kind == ChangeKind.REPEALED ? law.period().until() : null,
                previous == null ? null : previous.id().value(),
                articles.subList(0, shown),
                articles.size() - shown,
                differences.moved(),
                differences.affected(),
                differences.rules(),
                differences.questions());
    }
}

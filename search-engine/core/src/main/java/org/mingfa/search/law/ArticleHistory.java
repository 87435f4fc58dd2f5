package org.mingfa.search.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleVersion.VersionChange;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;

/**
 * Follows an article through the versions of its law. Numbers move when a law is revised: {@link Counterparts} finds it
 * again in the next. Only official texts are compared: between two digests every difference is ours.
 */
public final class ArticleHistory {

    private final ArticleLookup lookup;
    private final OpenGeneration generation;
    private final Map<LawHeader, Version> versions = new HashMap<>();
    private final Map<List<LawHeader>, Counterparts> steps = new HashMap<>();

    public ArticleHistory(OpenGeneration generation) {
        this.generation = generation;
        this.lookup = new ArticleLookup(generation);
    }

    /**
     * Every version of the article, newest first; empty when the version given has no article of this number, or is not the
     * text of the law.
     *
     * @param shown the version whose article is meant
     */
    public List<ArticleVersion> of(LawHeader shown, ArticleNumber number) {
        Optional<LawPassage> start =
                shown.nature() == Nature.OFFICIAL ? version(shown).passage(number) : Optional.empty();
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
    private List<ArticleVersion> later(List<LawHeader> versions, int at, LawPassage start) {
        List<ArticleVersion> found = new ArrayList<>();
        LawPassage here = start;
        for (int i = at + 1; i < versions.size(); i++) {
            LawPassage next =
                    counterpart(here, versions.get(i - 1), versions.get(i)).orElse(null);
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
    private List<ArticleVersion> earlier(List<LawHeader> versions, int at, LawPassage start) {
        List<ArticleVersion> found = new ArrayList<>();
        LawPassage here = start;
        for (int i = at; i >= 0; i--) {
            LawPassage before = i == 0
                    ? null
                    : counterpart(here, versions.get(i), versions.get(i - 1)).orElse(null);
            if (before == null) {
                VersionChange change = i == 0 ? VersionChange.FIRST : VersionChange.INSERTED;
                found.add(new ArticleVersion(versions.get(i), here, change, null, List.of()));
                return found;
            }
            found.add(compared(versions.get(i), here, before));
            here = before;
        }
        return found;
    }

    private static ArticleVersion compared(LawHeader version, LawPassage newer, LawPassage older) {
        List<DiffSpan> difference = TextDifference.of(older.text(), newer.text());
        boolean same = difference.stream().allMatch(span -> span.kind() == DiffSpan.Kind.KEPT);
        if (!same && wording(newer).isStruckOut()) {
            return new ArticleVersion(version, newer, VersionChange.DELETED, null, difference);
        }
        @Nullable ArticleNumber before = Objects.equals(older.article(), newer.article()) ? null : older.article();
        return new ArticleVersion(
                version, newer, same ? VersionChange.UNCHANGED : VersionChange.AMENDED, before, difference);
    }

    private static ArticleVersion deleted(LawHeader version, LawPassage last) {
        List<DiffSpan> removed = List.of(new DiffSpan(DiffSpan.Kind.REMOVED, last.text()));
        return new ArticleVersion(version, null, VersionChange.DELETED, last.article(), removed);
    }

    private Optional<LawPassage> counterpart(LawPassage article, LawHeader from, LawHeader to) {
        return steps.computeIfAbsent(List.of(from, to), step -> new Counterparts(version(from), version(to)))
                .of(wording(article))
                .flatMap(other -> version(to).passage(other.number()));
    }

    private Version version(LawHeader law) {
        return versions.computeIfAbsent(law, Version::new);
    }

    private static ArticleWording wording(LawPassage article) {
        return new ArticleWording(Objects.requireNonNull(article.article()), article.text());
    }

    /** The articles of a version: one by its number without reading the others. */
    private final class Version implements Counterparts.Articles {

        private final LawHeader law;
        private @Nullable Map<ArticleNumber, ArticleWording> all;

        Version(LawHeader law) {
            this.law = law;
        }

        Optional<LawPassage> passage(ArticleNumber number) {
            return lookup.in(law, number, LocalDate.EPOCH) instanceof ArticleAnswer.Found found
                    ? Optional.of(found.article())
                    : Optional.empty();
        }

        @Override
        public Optional<ArticleWording> find(ArticleNumber number) {
            return all == null ? passage(number).map(ArticleHistory::wording) : Optional.ofNullable(all.get(number));
        }

        @Override
        public Collection<ArticleWording> all() {
            Map<ArticleNumber, ArticleWording> read = all;
            if (read == null) {
                read = new LinkedHashMap<>();
                for (LawPassage passage : lookup.passages(law.id())) {
                    if (passage.article() != null) {
                        read.putIfAbsent(passage.article(), wording(passage));
                    }
                }
                all = read;
            }
            return read.values();
        }
    }
}

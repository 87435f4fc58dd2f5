package org.mingfa.answers.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.ArticleNumbers;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.NotFoundReason;
import org.mingfa.answers.Viewpoint;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.answers.law.LawContents.Heading;
import org.mingfa.search.citation.CitedBy;
import org.mingfa.search.citation.CitedByRequest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleHistory;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.law.ArticleVersion;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.version.AsOf;

/**
 * Answers questions about laws by name. Each method reads its question, which may be refused before a generation is
 * opened; what comes back answers it from one.
 */
public final class LawAnswers {

    private final AsOfReader dates;
    private final ContentsCache remembered = new ContentsCache();

    public LawAnswers(AsOfReader dates) {
        this.dates = dates;
    }

    /** Laws whose names contain what was asked. */
    public Function<OpenGeneration, LawList> list(LawListQuestion question) {
        LawListing listing = new LawListing(question, dates);
        return listing::of;
    }

    /** The laws by what they are about, and what is not held. */
    public Function<OpenGeneration, LawDirectory> directory() {
        AsOf today = dates.read(null);
        return generation -> LawDirectory.of(generation, dates.viewpoint(today, generation));
    }

    /** One version of a law with its table of contents. */
    public Function<OpenGeneration, Lookup<LawContents>> contents(String law, @Nullable String asOf) {
        return contents(law, asOf, (generation, version, headings) -> headings);
    }

    /** The same with the text of every article, to read on and to find words in. */
    public Function<OpenGeneration, Lookup<LawContents>> whole(String law, @Nullable String asOf) {
        return contents(
                law,
                asOf,
                (generation, version, headings) ->
                        LawContents.withTexts(headings, new ArticleLookup(generation).passages(version.id())));
    }

    /** What stands under the headings that are shown. */
    private interface ContentsWriter {
        List<Heading> of(OpenGeneration generation, LawHeader version, List<Heading> headings);
    }

    private Function<OpenGeneration, Lookup<LawContents>> contents(
            String law, @Nullable String asOf, ContentsWriter filling) {
        AsOf day = dates.read(asOf);
        return generation -> {
            LawResolver named = new LawResolver(generation, law);
            return named.version(day).map(version -> {
                ContentsCache.Contents contents = remembered.of(generation, version);
                return new LawContents(
                        AnswerSource.of(generation),
                        AsOfReader.shown(day),
                        LawAnswer.of(version, dates.viewpoint(day, generation)),
                        filling.of(generation, version, contents.headings()),
                        contents.articles(),
                        LawContents.held(version.nature(), contents.articles()),
                        named.versions().get().all().size(),
                        version.source(),
                        Disclaimer.LAW);
            });
        };
    }

    /** All versions of a law. */
    public Function<OpenGeneration, Lookup<VersionList>> versions(String law, @Nullable String asOf) {
        AsOf day = dates.read(asOf);
        return generation -> new LawResolver(generation, law)
                .versions()
                .map(versions -> new VersionList(
                        AnswerSource.of(generation),
                        AsOfReader.shown(day),
                        versions.newest().title(),
                        versions.newestFirst().stream()
                                .map(version -> LawAnswer.of(version, dates.viewpoint(day, generation)))
                                .toList(),
                        Disclaimer.LAW));
    }

    /**
     * Two versions of a law, article by article.
     *
     * @param other id of the version that the law's is compared with
     */
    public Function<OpenGeneration, Lookup<VersionComparison>> comparison(
            String law, String other, @Nullable String asOf) {
        AsOf day = dates.read(asOf);
        return generation -> new LawResolver(generation, law)
                .version(day)
                .map(version -> VersionComparison.of(generation, version, other, dates.viewpoint(day, generation)));
    }

    /** One article of one version. */
    public Function<OpenGeneration, Lookup<ArticlePage>> article(ArticleQuestion question) {
        AsOf day = dates.read(question.asOf());
        ArticleNumber number = ArticleNumbers.read(question.article());
        return generation -> new LawResolver(generation, question.law())
                .version(day)
                .then(version -> new ArticleText(generation, version, dates.viewpoint(day, generation)).page(number));
    }

    /** The versions of an article, each against the one before. */
    public Function<OpenGeneration, Lookup<ArticleHistoryPage>> history(ArticleQuestion question) {
        AsOf asOf = dates.read(question.asOf());
        ArticleNumber number = ArticleNumbers.read(question.article());
        return generation -> new LawResolver(generation, question.law())
                .version(asOf)
                .then(version -> history(generation, version, number, dates.viewpoint(asOf, generation)));
    }

    private static Lookup<ArticleHistoryPage> history(
            OpenGeneration generation, LawHeader version, ArticleNumber number, Viewpoint from) {
        if (version.nature() != Nature.OFFICIAL) {
            return new Lookup.NotFound<>(noHistory(generation, version, number, from));
        }
        List<ArticleVersion> versions = new ArticleHistory(generation).of(version, number);
        if (versions.isEmpty()) {
            return new Lookup.NotFound<>(new ArticleText(generation, version, from).missing(number));
        }
        ArticleHistoryPage page = new ArticleHistoryPage(
                AnswerSource.of(generation),
                AsOfReader.shown(from.asOf()),
                LawAnswer.of(version, from),
                number.format(),
                number.ordinal(),
                versions.stream().map(one -> HistoryAnswer.of(one, from)).toList(),
                HistoryAnswer.NOTE,
                Disclaimer.LAW);
        return new Lookup.Found<>(page);
    }

    /** A digest has no history; of an article that it leaves out that is what there is to say. */
    private static NotFoundReason noHistory(
            OpenGeneration generation, LawHeader version, ArticleNumber number, Viewpoint from) {
        return new ArticleText(generation, version, from).page(number) instanceof Lookup.NotFound<?> missing
                ? missing.absence()
                : new NotFoundReason.NoHistoryOfDigest(version, number);
    }

    /** What cites an article, which need not exist in a version that the generation has: older texts cite what is gone. */
    public Function<OpenGeneration, Lookup<CitedByPage>> citedBy(CitedByQuestion question) {
        CitedByRequest request = question.read(dates);
        ArticleNumber number = ArticleNumbers.read(question.of().article());
        return generation -> new LawResolver(generation, question.of().law())
                .versionOrNewest(request.asOf())
                .map(version -> new CitedByPage(
                        AnswerSource.of(generation),
                        AsOfReader.shown(request.asOf()),
                        LawAnswer.of(version, dates.viewpoint(request.asOf(), generation)),
                        number.format(),
                        number.ordinal(),
                        CitedByAnswer.of(
                                new CitedBy(generation, version.title(), number).find(request),
                                dates.viewpoint(request.asOf(), generation)),
                        Disclaimer.LAW));
    }

    /**
     * The tables of contents that were asked for last. A version of a law never changes within a generation, and reading a
     * thousand passages to list their numbers is most of the work. Safe for use by many threads.
     */
    private static final class ContentsCache {

        /** The civil code takes about 300 KB; few laws come near. */
        private static final int MOST = 48;

        private final Map<Key, Contents> latest = new LinkedHashMap<>(MOST, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Contents> eldest) {
                return size() > MOST;
            }
        };

        private record Key(String generation, DocumentId version) {}

        /**
         * What stands under each heading.
         *
         * @param articles how many of the entries are articles
         */
        record Contents(List<Heading> headings, int articles) {
            Contents {
                headings = List.copyOf(headings);
            }
        }

        Contents of(OpenGeneration generation, LawHeader version) {
            Key key = new Key(generation.manifest().id(), version.id());
            synchronized (latest) {
                Contents known = latest.get(key);
                if (known != null) {
                    return known;
                }
            }
            Contents read = read(generation, version);
            synchronized (latest) {
                latest.put(key, read);
            }
            return read;
        }

        private static Contents read(OpenGeneration generation, LawHeader version) {
            List<LawPassage> passages = new ArticleLookup(generation).passages(version.id());
            long articles = passages.stream()
                    .filter(passage -> passage.article() != null)
                    .count();
            return new Contents(LawContents.headings(version.nature(), passages), (int) articles);
        }
    }
}

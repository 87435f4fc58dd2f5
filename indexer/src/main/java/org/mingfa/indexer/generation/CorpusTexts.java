package org.mingfa.indexer.generation;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.indexer.corpus.CorpusReader;
import org.mingfa.indexer.reading.OrderedWork;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.WorkKey;

/** Every version of every law that a corpus has, as it is now; read whole, nothing is indexed. */
record CorpusTexts(Map<WorkKey, List<VersionText>> laws) {

    /** Sources date one version by adoption or by publication, which lie a few weeks apart at most. */
    private static final int SAME_VERSION_DAYS = 31;

    /**
     * A version.
     *
     * @param articles by their number, letters and digits alone: what two copies print otherwise is no other law
     */
    record VersionText(LawHeader header, Map<ArticleNumber, String> articles) {
        static VersionText of(NormativeDocument law) {
            Map<ArticleNumber, String> articles = new LinkedHashMap<>();
            for (Provision provision : law.provisions()) {
                if (provision instanceof Provision.Article article) {
                    articles.putIfAbsent(article.number(), bare(article.text()));
                }
            }
            return new VersionText(law.header(), articles);
        }

        private static String bare(String text) {
            StringBuilder bare = new StringBuilder(text.length());
            text.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
            return bare.toString();
        }

        /** The same version: promulgated on the same day, or about then with as many articles. */
        boolean isOf(VersionText other) {
            LocalDate own = header.promulgated();
            LocalDate its = other.header.promulgated();
            if (own == null || its == null) {
                return articles.equals(other.articles);
            }
            long days = Math.abs(ChronoUnit.DAYS.between(own, its));
            return days == 0 || days <= SAME_VERSION_DAYS && articles.size() == other.articles.size();
        }
    }

    static CorpusTexts read(CorpusRegistry registry, Corpus corpus) throws IOException {
        Map<WorkKey, List<VersionText>> laws = new LinkedHashMap<>();
        try (TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT);
                CorpusSource source = registry.open(corpus);
                OrderedWork work = OrderedWork.onAllCores();
                Stream<DocumentInput> inputs = CorpusReader.of(
                                registry.reviews().of(corpus.name()), source, corpus.format(), extractor)
                        .inputs()) {
            work.run(
                    inputs,
                    input -> Optional.ofNullable(input.read(corpus.name()).document()),
                    document -> document.filter(NormativeDocument.class::isInstance)
                            .map(NormativeDocument.class::cast)
                            .ifPresent(law -> laws.computeIfAbsent(law.work(), key -> new ArrayList<>())
                                    .add(VersionText.of(law))));
        }
        return new CorpusTexts(laws);
    }

    /** The newest promulgation of any version; null where none is dated. */
    @Nullable
    LocalDate newest() {
        return laws.values().stream()
                .flatMap(List::stream)
                .flatMap(version -> Stream.ofNullable(version.header().promulgated()))
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}

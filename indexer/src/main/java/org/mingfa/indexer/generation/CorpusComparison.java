package org.mingfa.indexer.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.indexer.corpus.CorpusReader;
import org.mingfa.indexer.reading.EarlierReading;
import org.mingfa.indexer.reading.FileAccounts;
import org.mingfa.indexer.reading.OrderedWork;
import org.mingfa.indexer.reading.ParsedCorpora.ReadLaw;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.FetchListener;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.indexer.source.FileRecord.Fate;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest.CorpusEntry;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.problem.Problem;

/**
 * Compares a registered corpus, as it is now, with what the live generation holds of it ({@code corpus update},
 * {@code corpus diff}). Reads the whole corpus; changes nothing.
 */
public final class CorpusComparison {

    private final GenerationStore store;
    private final CorpusRegistry registry;
    private final EarlierReading reading;

    public CorpusComparison(GenerationStore store, CorpusRegistry registry) {
        this(store, registry, new EarlierReading());
    }

    /**
     * A comparison that a build may follow.
     *
     * @param reading in which what is read is kept for it
     */
    public CorpusComparison(GenerationStore store, CorpusRegistry registry, EarlierReading reading) {
        this.store = store;
        this.registry = registry;
        this.reading = reading;
    }

    /** Names of corpora that the live generation holds and nobody has registered any more: to drop them is a change as well. */
    public List<String> removed() throws IOException {
        String live = store.live().orElse(null);
        return live == null
                ? List.of()
                : store.manifest(live).corpora().stream()
                        .map(CorpusEntry::name)
                        .filter(name -> registry.find(name).isEmpty())
                        .toList();
    }

    /** Fetches the corpus where it has an origin, then compares. */
    public CorpusDifference update(Corpus corpus, FetchListener listener) throws IOException {
        registry.fetch(corpus, listener);
        return compare(corpus);
    }

    public CorpusDifference compare(Corpus corpus) throws IOException {
        return laws(corpus).difference();
    }

    /** Compares, and dates the laws that would be held if the corpus were built as it is now. */
    public CorpusLaws laws(Corpus corpus) throws IOException {
        String live = store.live().orElse(null);
        Map<String, FileRecord> before = live == null ? new HashMap<>() : files(live, corpus.name());
        Map<DocumentId, LawHeader> laws = live == null ? Map.of() : laws(live);
        Findings findings = new Findings(before, laws);
        try (TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT);
                CorpusSource source = registry.open(corpus);
                OrderedWork work = OrderedWork.onAllCores();
                Stream<DocumentInput> inputs = CorpusReader.of(
                                registry.reviews().of(corpus.name()), source, corpus.format(), extractor)
                        .inputs()) {
            work.run(inputs, input -> read(corpus, input, before), findings::take);
        }
        return findings.laws();
    }

    /** A case that is as it was need not be read to say so; laws are read, for the build that may follow. */
    private InputResult read(Corpus corpus, DocumentInput input, Map<String, FileRecord> before) {
        FileRecord known = before.get(input.path());
        return known != null && input.isUnchanged(known)
                ? InputResult.unread(known, List.of())
                : reading.read(corpus.name(), input);
    }

    private Map<String, FileRecord> files(String id, String corpus) throws IOException {
        Map<String, FileRecord> records = new HashMap<>();
        Path file = store.directory(id).resolve(FileAccounts.FILES);
        try (Stream<FileRecord> all = RecordLines.read(file, FileRecord.class)) {
            all.filter(record -> record.corpus().equals(corpus)).forEach(record -> records.put(record.path(), record));
        }
        return records;
    }

    private Map<DocumentId, LawHeader> laws(String id) throws IOException {
        Map<DocumentId, LawHeader> headers = new HashMap<>();
        Path file = store.directory(id).resolve(OpenGeneration.LAWS);
        try (Stream<LawHeader> all = RecordLines.read(file, LawHeader.class)) {
            all.forEach(header -> headers.put(header.id(), header));
        }
        return headers;
    }

    /** Gathers the difference file by file. */
    private static final class Findings {
        private final Map<String, FileRecord> before;
        private final Map<DocumentId, LawHeader> laws;
        private final TreeSet<String> missing;
        private final List<String> added = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private final List<String> repealed = new ArrayList<>();
        private final List<Problem> rejected = new ArrayList<>();
        private final Set<WorkKey> known;
        private final Set<String> replaced = new HashSet<>();
        private final List<ReadLaw> read = new ArrayList<>();
        private final List<LawHeader> records = new ArrayList<>();
        private final TreeSet<String> touched = new TreeSet<>();

        Findings(Map<String, FileRecord> before, Map<DocumentId, LawHeader> laws) {
            this.before = before;
            this.laws = laws;
            this.missing = new TreeSet<>(before.keySet());
            this.known = laws.values().stream().map(law -> law.work()).collect(Collectors.toSet());
        }

        void take(InputResult result) {
            boolean news = false;
            for (FileRecord file : result.files()) {
                missing.remove(file.path());
                FileRecord known = before.get(file.path());
                boolean differs = known == null || !sums(known).equals(sums(file));
                news |= differs;
                if (!differs) {
                    continue;
                }
                if (known != null && known.document() != null) {
                    replaced.add(known.document());
                }
                if (file.fate() == Fate.REJECTED || file.fate() == Fate.FAILED) {
                    rejected.add(result.problems().getLast());
                } else {
                    (known == null ? added : changed).add(file.path());
                }
            }
            if (news && result.document() instanceof NormativeDocument law) {
                read.add(new ReadLaw(law, result.files()));
                lookForRepeal(law.header());
                touch(law.header());
            }
            if (result.known() != null) {
                records.add(result.known());
            }
        }

        /** A law that the generation does not hold in any version is new, and nothing rests on its text. */
        private void touch(LawHeader law) {
            if (known.contains(law.work())) {
                touched.add(law.title());
            }
        }

        private static String sums(FileRecord file) {
            return text(file.sha256()) + " " + text(file.companionSha256());
        }

        private static String text(@Nullable String sum) {
            return sum == null ? "" : sum;
        }

        private void lookForRepeal(LawHeader now) {
            LawHeader known = laws.get(now.id());
            boolean over = now.end() == Validity.REPEALED;
            if (over && (known == null || known.end().dated() != Validity.REPEALED)) {
                repealed.add(now.title() + (now.promulgated() == null ? "" : "（" + now.promulgated() + "）"));
            }
        }

        /** What is held by other corpora stands, and of this one what did not change. */
        CorpusLaws laws() {
            missing.stream()
                    .map(before::get)
                    .map(FileRecord::document)
                    .filter(Objects::nonNull)
                    .forEach(replaced::add);
            List<LawHeader> kept = laws.values().stream()
                    .filter(law -> !replaced.contains(law.id().value()))
                    .toList();
            return CorpusLaws.of(difference(), kept, read, records);
        }

        private CorpusDifference difference() {
            missing.stream()
                    .map(before::get)
                    .flatMap(file -> laws.values().stream()
                            .filter(law -> law.id().value().equals(file.document())))
                    .forEach(this::touch);
            return new CorpusDifference(added, changed, List.copyOf(missing), repealed, List.copyOf(touched), rejected);
        }
    }
}

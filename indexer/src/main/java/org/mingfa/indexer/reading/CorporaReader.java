package org.mingfa.indexer.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.indexer.reading.OpenCorpora.OpenCorpus;
import org.mingfa.indexer.reading.ParsedCorpora.Cases;
import org.mingfa.indexer.reading.ParsedCorpora.ReadLaw;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.FileRecord.Fate;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.problem.Problem;

/** Reads the norms of all corpora, and notes where the cases are. */
public final class CorporaReader {

    private final BuildContext context;
    private final EarlierReading earlier;
    private final Progress progress;
    private final Duplicates duplicates = new Duplicates();
    private final List<ReadLaw> laws = new ArrayList<>();
    private final List<LawHeader> known = new ArrayList<>();
    private final List<Cases> cases = new ArrayList<>();
    private long done;
    private long total;

    /** Told how many documents were read, of how many. */
    @FunctionalInterface
    public interface Progress {
        void read(long done, long total);
    }

    private CorporaReader(BuildContext context, EarlierReading earlier, Progress progress) {
        this.context = context;
        this.earlier = earlier;
        this.progress = progress;
    }

    /**
     * Reads them all, once they are counted.
     *
     * @param earlier what was read of them a moment ago
     */
    public static ParsedCorpora of(OpenCorpora corpora, BuildContext context, EarlierReading earlier, Progress progress)
            throws IOException {
        CorporaReader reading = new CorporaReader(context, earlier, progress);
        for (OpenCorpus corpus : corpora.all()) {
            if (corpus.format() != CorpusFormat.JUDGMENTS) {
                try (Stream<DocumentInput> inputs = corpus.inputs(context.extractor())) {
                    reading.total += inputs.count(); // listed, not read
                }
            }
        }
        for (OpenCorpus corpus : corpora.all()) {
            if (corpus.format() == CorpusFormat.JUDGMENTS) {
                reading.cases.add(new Cases(corpus.reviews(), () -> corpus.inputs(context.extractor())));
            } else {
                List<DocumentInput> casesAmongNorms = reading.norms(corpus);
                reading.cases.add(new Cases(corpus.reviews(), casesAmongNorms::stream));
            }
        }
        return new ParsedCorpora(reading.laws, reading.known, reading.cases);
    }

    /** Reads a corpus of norms; the result are the cases that lie among them. */
    private List<DocumentInput> norms(OpenCorpus corpus) throws IOException {
        List<DocumentInput> casesAmongThem = new ArrayList<>();
        try (Stream<DocumentInput> inputs = corpus.inputs(context.extractor())) {
            context.work().run(inputs, input -> new Result(input, earlier.take(corpus.name(), input)), result -> {
                if (result.isCase()) {
                    casesAmongThem.add(result.input());
                } else {
                    take(corpus.name(), result.of());
                }
                progress.read(++done, total);
            });
        }
        return casesAmongThem;
    }

    private record Result(DocumentInput input, InputResult of) {
        boolean isCase() {
            return of.document() != null && !(of.document() instanceof NormativeDocument);
        }
    }

    private void take(String corpus, InputResult result) throws IOException {
        FileAccounts accounts = context.accounts();
        accounts.in(corpus, result.files().size());
        accounts.problems(corpus, result.problems());
        if (result.known() != null) {
            known.add(result.known());
        }
        if (!(result.document() instanceof NormativeDocument law)) {
            accounts.files(result.files());
            return;
        }
        Problem duplicate = duplicates.offer(law).orElse(null);
        if (duplicate == null) {
            laws.add(new ReadLaw(law, result.files()));
            return;
        }
        accounts.problems(corpus, List.of(duplicate));
        accounts.files(result.files().stream()
                .map(file -> file.fate() == Fate.INDEXED ? file.skipped(duplicate.code()) : file)
                .toList());
    }
}

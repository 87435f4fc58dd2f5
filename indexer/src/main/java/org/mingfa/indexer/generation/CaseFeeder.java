package org.mingfa.indexer.generation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mingfa.indexer.generation.BuildIndex.PreparedDocument;
import org.mingfa.indexer.generation.BuildListener.Step;
import org.mingfa.indexer.generation.DocumentFeeder.End;
import org.mingfa.indexer.generation.DocumentFeeder.Identity;
import org.mingfa.indexer.reading.ParsedCorpora.Cases;
import org.mingfa.indexer.reading.UnchangedCases;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;
import org.mingfa.text.version.ArticleKey;

/** Gives the index every passage of the cases, which are read, cut and forgotten one by one; what has not changed is not even read. */
final class CaseFeeder {

    private final DocumentFeeder feeder;
    private final BuildListener listener;
    private final UnchangedCases unchanged;
    private final CitationKeys cited;
    private final Set<DocumentId> ids = ConcurrentHashMap.newKeySet();
    private long done;
    private long all;

    CaseFeeder(DocumentFeeder feeder, BuildListener listener, UnchangedCases unchanged, CitationKeys cited) {
        this.feeder = feeder;
        this.listener = listener;
        this.unchanged = unchanged;
        this.cited = cited;
    }

    void feed(List<Cases> corpora) throws IOException {
        for (Cases cases : corpora) {
            try (Stream<DocumentInput> inputs = cases.inputs().get()) {
                all += inputs.count(); // listed, not read: an hour of work wants to know its length
            }
        }
        for (Cases cases : corpora) {
            feed(cases);
        }
    }

    private void feed(Cases cases) throws IOException {
        String corpus = cases.corpus();
        try (Stream<DocumentInput> inputs = cases.inputs().get()) {
            feeder.context().work().run(inputs, input -> end(input, corpus), end -> {
                feeder.context().accounts().in(corpus, end.files().size());
                feeder.take(corpus, end);
                listener.progress(Step.CASES, ++done, all);
            });
        }
    }

    private End end(DocumentInput input, String corpus) throws IOException {
        Optional<End> kept = Optional.empty();
        Optional<InputResult> known = unchanged.find(corpus, input);
        if (known.isPresent()) {
            kept = kept(known.get());
        }
        return kept.isPresent() ? kept.get() : index(input.path(), input.read(corpus));
    }

    /** What became of it then; empty where the index has no such case, or has one of this id from another file. */
    private Optional<End> kept(InputResult unread) throws IOException {
        String id = unread.files().getFirst().document();
        if (id == null) {
            return Optional.of(new End(unread.files(), unread.problems(), 0, 0));
        }
        DocumentId document = new DocumentId(id);
        if (!ids.add(document)) {
            return Optional.empty();
        }
        OptionalInt passages = feeder.index().keep(document);
        if (passages.isEmpty()) {
            ids.remove(document);
            return Optional.empty();
        }
        return Optional.of(new End(unread.files(), unread.problems(), 0, passages.getAsInt()));
    }

    private End index(String path, InputResult read) throws IOException {
        LegalDocument document = read.document();
        if (document == null) {
            return new End(read.files(), read.problems(), 0, 0);
        }
        if (!ids.add(document.id())) {
            Problem twice = Problem.of(ErrorCode.SAME_AS_HELD, path, "编号为 " + document.id() + " 的案例已收录。");
            return new End(
                    read.files().stream()
                            .map(file -> file.skipped(twice.code()))
                            .toList(),
                    List.of(twice),
                    0,
                    0);
        }
        List<CasePassage> split = PassageSplitter.splitCase(document);
        PreparedDocument prepared;
        try {
            List<List<ArticleKey>> cites = cited.of(split);
            String fingerprint = DocumentFingerprints.of(split, cites);
            prepared = feeder.prepared(
                    new Identity(document.id(), "", fingerprint),
                    split.size(),
                    i -> feeder.analysis().analyse(split.get(i), cites.get(i)));
            feeder.index().keep(document.id(), split, cited.places());
        } catch (RuntimeException e) {
            return DocumentFeeder.lost(read.files(), e);
        }
        feeder.index().put(prepared);
        return new End(read.files(), read.problems(), 0, split.size());
    }
}

package org.mingfa.indexer.generation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.indexer.generation.BuildIndex.PreparedDocument;
import org.mingfa.indexer.generation.BuildListener.Step;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.generation.DocumentFeeder.End;
import org.mingfa.indexer.generation.DocumentFeeder.Identity;
import org.mingfa.indexer.questions.LayQuestions;
import org.mingfa.indexer.reading.ParsedCorpora.ReadLaw;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.version.ArticleKey;

/** Gives the index every passage of the laws, with the questions that people are known to ask about their articles. */
final class LawFeeder {

    private final DocumentFeeder feeder;
    private final BuildListener listener;
    private final Segmenter segmenter;
    private final LayQuestions questions;

    LawFeeder(DocumentFeeder feeder, BuildListener listener, Tools tools) {
        this.feeder = feeder;
        this.listener = listener;
        this.segmenter = tools.segmenter();
        this.questions = tools.questions();
    }

    /** Indexes the laws; one that is lost on the way is not among the result. */
    List<LawHeader> feed(List<ReadLaw> laws, CitationKeys cited) throws IOException {
        record LawEnd(NormativeDocument law, End end) {}
        long total = laws.stream()
                .mapToLong(law -> law.document().provisions().size())
                .sum();
        long[] done = {0};
        List<LawHeader> indexed = new ArrayList<>();
        feeder.context().work().run(laws.stream(), law -> new LawEnd(law.document(), index(law, cited)), result -> {
            NormativeDocument law = result.law();
            feeder.take(law.source().corpus(), result.end());
            if (result.end().isIndexed()) {
                indexed.add(law.header());
            }
            done[0] += law.provisions().size();
            listener.progress(Step.INDEXING, done[0], total);
        });
        return indexed;
    }

    private End index(ReadLaw read, CitationKeys cited) throws IOException {
        NormativeDocument law = read.document();
        boolean isAsked = questions.knows(law.work());
        List<LawPassage> split = PassageSplitter.split(law).stream()
                .map(passage -> isAsked ? withLayQuestions(law.header(), passage) : passage)
                .toList();
        PreparedDocument prepared;
        try {
            List<List<ArticleKey>> cites = cited.of(law, split);
            String fingerprint = DocumentFingerprints.of(law, split, cites);
            prepared = feeder.prepared(
                    new Identity(law.id(), law.title(), fingerprint),
                    split.size(),
                    i -> feeder.analysis().analyse(law, split.get(i), cites.get(i)));
        } catch (RuntimeException e) {
            return DocumentFeeder.lost(read.files(), e);
        }
        feeder.index().put(prepared);
        feeder.index().put(split);
        long found = split.stream().filter(passage -> passage.article() != null).count();
        return new End(read.files(), List.of(), found, split.size());
    }

    private LawPassage withLayQuestions(LawHeader law, LawPassage passage) {
        ArticleNumber article = passage.article();
        return article == null
                ? passage
                : passage.with(questions.of(law, article, LayQuestions.sketch(segmenter, passage.text())));
    }
}

package org.mingfa.indexer.generation;

import java.io.IOException;
import java.util.List;
import org.mingfa.indexer.generation.BuildListener.Step;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.reading.BuildContext;
import org.mingfa.indexer.reading.LawHistories;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.LawHeader;

/** Gives the index every passage of the laws, then of the cases, cut into tokens on all cores; one document at a time. */
final class IndexFeeder {

    private final Tools tools;
    private final BuildContext context;
    private final BuildIndex index;
    private final BuildListener listener;

    IndexFeeder(Tools tools, BuildContext context, BuildIndex index, BuildListener listener) {
        this.tools = tools;
        this.context = context;
        this.index = index;
        this.listener = listener;
    }

    /** Indexes it all, once, and finishes the index. */
    IndexContents of(LawHistories dated) throws IOException {
        List<String> titles = dated.laws().stream()
                .map(law -> law.document().title())
                .distinct()
                .toList();
        CitationKeys cited = new CitationKeys(LawNames.standard().withTitles(titles));
        DocumentFeeder feeder =
                new DocumentFeeder(context, index, PassageAnalysis.of(tools.segmenter(), tools.learned()));
        List<LawHeader> laws = new LawFeeder(feeder, listener, tools).feed(dated.laws(), cited);
        new CaseFeeder(feeder, listener, index.unchanged(titles, dated.cases()), cited).feed(dated.cases());
        listener.progress(Step.FINISHING, 0, 1);
        index.commit();
        return feeder.contents(laws);
    }
}

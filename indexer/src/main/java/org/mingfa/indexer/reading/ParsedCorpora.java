package org.mingfa.indexer.reading;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.NormativeDocument;

/**
 * What the corpora hold: all norms in memory; cases only noted, because they are read when the names of all laws are
 * known, and forgotten one by one.
 *
 * @param laws one copy of each version, in the order of the corpora
 * @param known versions of which a record is there and no text
 * @param cases of each corpus, in their order
 */
public record ParsedCorpora(List<ReadLaw> laws, List<LawHeader> known, List<Cases> cases) {

    /** A norm that goes into the index, and the records of the files it came from. */
    public record ReadLaw(NormativeDocument document, List<FileRecord> files) {

        ReadLaw withHeader(LawHeader header) {
            return new ReadLaw(document.withHeader(header), files);
        }
    }

    /** The cases of a corpus, not read yet, and what was decided of them; the stream is to be closed. */
    public record Cases(CorpusReviews reviews, Supplier<Stream<DocumentInput>> inputs) {
        public String corpus() {
            return reviews.corpus();
        }
    }

    public ParsedCorpora {
        laws = List.copyOf(laws);
        known = List.copyOf(known);
        cases = List.copyOf(cases);
    }
}

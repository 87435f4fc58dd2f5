package org.mingfa.indexer.reading;

import java.util.List;
import org.mingfa.indexer.reading.ParsedCorpora.Cases;
import org.mingfa.indexer.reading.ParsedCorpora.ReadLaw;

/** What was read, every version of a law with the period in which it is in force. */
public record LawHistories(List<ReadLaw> laws, List<Cases> cases) {

    public LawHistories {
        laws = List.copyOf(laws);
        cases = List.copyOf(cases);
    }
}

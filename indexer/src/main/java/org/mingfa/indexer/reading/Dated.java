package org.mingfa.indexer.reading;

import java.util.List;
import org.mingfa.indexer.reading.Read.Cases;
import org.mingfa.indexer.reading.Read.ReadLaw;

/** What was read, every version of a law with the period in which it is in force. */
public record Dated(List<ReadLaw> laws, List<Cases> cases) {

    public Dated {
        laws = List.copyOf(laws);
        cases = List.copyOf(cases);
    }
}

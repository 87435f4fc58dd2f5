package org.mingfa.search.similar;

import java.util.List;
import org.mingfa.search.likeness.CitedLaw;
import org.mingfa.search.sketch.CaseSketch;
import org.mingfa.search.trait.Measures;

/**
 * A case as it was sketched, and what its texts were measured at.
 *
 * @param law what its citations mean on the day of the search
 */
record Candidate(CaseSketch sketch, CitedLaw law, Measures byText) {

    String id() {
        return sketch.id();
    }

    List<String> causes() {
        return sketch.causes();
    }
}

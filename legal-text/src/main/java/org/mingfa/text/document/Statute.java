package org.mingfa.text.document;

import java.util.List;

/** 法律、行政法规 and other legislation, including decisions and amendments. */
public record Statute(LawHeader header, List<Provision> provisions) implements NormativeDocument {

    public Statute {
        provisions = List.copyOf(provisions);
    }

    @Override
    public Statute withHeader(LawHeader newHeader) {
        return new Statute(newHeader, provisions);
    }
}

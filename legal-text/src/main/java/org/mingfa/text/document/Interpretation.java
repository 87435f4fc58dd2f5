package org.mingfa.text.document;

import java.util.List;

/** 司法解释 of the Supreme People's Court or Procuratorate (法院组织法 第十八条). */
public record Interpretation(LawHeader header, List<Provision> provisions) implements NormativeDocument {

    public Interpretation {
        provisions = List.copyOf(provisions);
    }

    @Override
    public Interpretation withHeader(LawHeader newHeader) {
        return new Interpretation(newHeader, provisions);
    }
}

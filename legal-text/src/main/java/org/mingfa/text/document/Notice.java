package org.mingfa.text.document;

import java.util.List;

/** 通知、意见、方案 and other work documents of courts and government. */
public record Notice(LawHeader header, List<Provision> provisions) implements NormativeDocument {

    public Notice {
        provisions = List.copyOf(provisions);
    }

    @Override
    public Notice withHeader(LawHeader newHeader) {
        return new Notice(newHeader, provisions);
    }
}

package org.mingfa.text.document;

import java.util.List;

/** A judgment, ruling or mediation of a court, in its sections. */
public record Judgment(CaseHeader header, List<CaseSection> sections) implements LegalDocument {

    public Judgment {
        sections = List.copyOf(sections);
    }

    @Override
    public DocumentId id() {
        return header.id();
    }

    @Override
    public String title() {
        return header.title();
    }

    @Override
    public SourceFile source() {
        return header.source();
    }
}

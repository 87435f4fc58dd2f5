package org.mingfa.text.document;

import java.util.List;

/** A 指导性案例 or 典型案例 in its sections. */
public record GuidingCase(CaseHeader header, List<CaseSection> sections) implements LegalDocument {

    public GuidingCase {
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

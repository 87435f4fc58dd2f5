package org.mingfa.text.document;

import java.util.List;

/** One dated version of a norm, with its provisions in their order. */
public sealed interface NormativeDocument extends LegalDocument permits Statute, Interpretation, Notice {

    LawHeader header();

    List<Provision> provisions();

    /** The same document under another header, e.g. after the chronology dated it. */
    NormativeDocument withHeader(LawHeader header);

    @Override
    default DocumentId id() {
        return header().id();
    }

    @Override
    default String title() {
        return header().title();
    }

    /** The law that this is a version of. */
    default WorkKey work() {
        return header().work();
    }

    @Override
    default SourceFile source() {
        return header().source();
    }
}

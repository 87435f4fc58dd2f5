package org.mingfa.text.document;

/** A document of the corpus: a norm in one dated version, or a decided case. */
public sealed interface LegalDocument permits NormativeDocument, Judgment, GuidingCase {

    DocumentId id();

    String title();

    SourceFile source();
}

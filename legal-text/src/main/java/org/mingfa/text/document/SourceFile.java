package org.mingfa.text.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a document came from.
 *
 * @param corpus the name under which the operator registered the source
 * @param file path inside the corpus, with forward slashes
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 * @param cautions what has to be said beside the text
 */
public record SourceFile(String corpus, String file, String sha256, List<TextCaution> cautions) {

    public SourceFile {
        cautions = List.copyOf(Objects.requireNonNullElse(cautions, List.of())); // generations of before have none
    }

    /** A text of which nothing has to be said. */
    public SourceFile(String corpus, String file, String sha256) {
        this(corpus, file, sha256, List.of());
    }

    /** The same with one more caution, behind the others. */
    public SourceFile with(TextCaution caution) {
        return cautions.contains(caution)
                ? this
                : new SourceFile(
                        corpus,
                        file,
                        sha256,
                        Stream.concat(cautions.stream(), Stream.of(caution)).toList());
    }
}

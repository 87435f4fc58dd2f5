package org.mingfa.cli.filing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.text.problem.Refusal;

/** Reads from the name of a file in which of its forms a paper is written. */
final class FileEnding {

    private FileEnding() {}

    /**
     * The form that is named like the ending. Refuses other endings, and folders that are not there, before anything is made
     * in vain.
     */
    @SafeVarargs
    static <F extends Enum<F>> F form(String file, F... forms) {
        F found = Stream.of(forms)
                .filter(form -> file.endsWith(ending(form)))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.INVALID_VALUE, "应以 " + endings(forms) + " 结尾，收到“" + file + "”。"));
        Path folder = Path.of(file).toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(Refusal.Kind.INVALID_VALUE, "文件夹不存在：" + folder);
        }
        return found;
    }

    private static String ending(Enum<?> form) {
        return "." + form.name().toLowerCase(Locale.ROOT);
    }

    /** .docx、.html 或 .txt. */
    private static String endings(Enum<?>[] forms) {
        String last = ending(forms[forms.length - 1]);
        return forms.length == 1
                ? last
                : Arrays.stream(forms, 0, forms.length - 1)
                                .map(FileEnding::ending)
                                .collect(Collectors.joining("、"))
                        + " 或 " + last;
    }
}

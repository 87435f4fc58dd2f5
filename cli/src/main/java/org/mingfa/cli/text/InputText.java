package org.mingfa.cli.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingfa.text.problem.Refusal;

/** The text that a command is given as a file, or on the standard input. */
public final class InputText {

    private InputText() {}

    /** The text of a file, or of the standard input for {@code -}. */
    public static String read(String file) throws IOException {
        return decode(file, bytes(file));
    }

    /** The text of bytes that were read; refused where they are not UTF-8. */
    public static String decode(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, file + " 不是 UTF-8 文本；转换编码后重试。", e);
        }
    }

    /** What a file holds, or the standard input for {@code -}, where it need not be text. */
    public static byte[] bytes(String file) throws IOException {
        if (file.equals("-")) {
            return System.in.readAllBytes();
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, file + " 是文件夹；这里要一个文件，或 - 表示标准输入。");
        }
        return Files.readAllBytes(path);
    }
}

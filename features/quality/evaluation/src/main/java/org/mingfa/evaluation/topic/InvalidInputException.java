package org.mingfa.evaluation.topic;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.mingfa.text.problem.Refusal;

/** A file of topics, labels, runs or expected values is wrong; the message says file, line, what and where to read on. */
public final class InvalidInputException extends Refusal {

    private static final long serialVersionUID = 1;

    private final InputFlaw flaw;

    public InvalidInputException(InputFlaw flaw, String file, int line, String message) {
        super(Kind.BAD_INPUT, file + ":" + line + " " + message + "见 docs/errors.md#" + flaw);
        this.flaw = flaw;
    }

    /** For what is wrong with a file as a whole. */
    public InvalidInputException(InputFlaw flaw, String file, String message) {
        super(Kind.BAD_INPUT, file + " " + message + "见 docs/errors.md#" + flaw);
        this.flaw = flaw;
    }

    /** For a file that cannot be read at all, as a person would say it. */
    public static InvalidInputException unreadable(Path file, IOException cause) {
        return new InvalidInputException(
                InputFlaw.V001, file.toString(), Files.isDirectory(file) ? "是文件夹；这里要一个文件。" : why(cause));
    }

    /** What went wrong while a file was read, and what to do. */
    static String why(IOException cause) {
        return switch (cause) {
            case NoSuchFileException none -> "找不到这个文件；请检查路径。";
            case AccessDeniedException denied -> "没有权限读取；请检查文件的权限。";
            case CharacterCodingException other -> "不是 UTF-8 文本；转换编码后重试。";
            case ZipException broken -> "不是完好的 gzip 压缩文件；请重新压缩或重新取得。";
            case EOFException cut -> "压缩文件不完整；请重新压缩或重新取得。";
            default -> "无法读取：" + cause.getMessage() + "；请检查磁盘，再试一次。";
        };
    }

    public InputFlaw flaw() {
        return flaw;
    }
}

package org.aftercall.format;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;

/// The other end of [ChildReader]: reads one stranger's file and says on standard output what it found. What to read
/// comes on standard input, because the letters of a command line depend on the system's language.
public final class ReaderMain {
    private ReaderMain() {}

    public static void main(String[] arguments) throws IOException {
        try (RecordOutput out =
                new RecordOutput(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16))) {
            System.setOut(System.err);
            DataInputStream request = new DataInputStream(System.in);
            Path file = Path.of(request.readUTF());
            Path unlocked = Path.of(request.readUTF());
            answer(file, options(request), unlocked, out);
            out.finish();
        }
    }

    /// The one place where everything that a hostile file brings to light becomes a sentence.
    private static void answer(Path file, ReadOptions options, Path unlocked, RecordOutput out) throws IOException {
        try {
            out.info(Tables.read(file, options, new Spill.Into(out), unlocked));
        } catch (Refused e) {
            out.refused(e.problem());
        } catch (RuntimeException | StackOverflowError e) {
            String key = Claims.either(file, "reader.failed", "reader.item-failed");
            out.refused(Formats.refused(key, file).problem());
        }
    }

    /// @param unlocked where a protected workbook may lie open for the time of the reading
    static void ask(DataOutputStream request, Path file, ReadOptions options, Path unlocked) throws IOException {
        request.writeUTF(file.toAbsolutePath().toString());
        request.writeUTF(unlocked.toAbsolutePath().toString());
        writeOptional(request, options.sheet());
        Character separator = options.separator();
        writeOptional(request, separator == null ? null : separator.toString());
        writeOptional(request, options.encoding());
        request.writeBoolean(options.ignoreQuotes());
        Password password = options.password();
        writeOptional(request, password == null ? null : password.letters());
        request.writeBoolean(options.mails());
        request.writeInt(options.only().size());
        for (String name : options.only()) {
            request.writeUTF(name);
        }
    }

    private static ReadOptions options(DataInputStream request) throws IOException {
        String sheet = readOptional(request);
        String separator = readOptional(request);
        String encoding = readOptional(request);
        boolean ignoreQuotes = request.readBoolean();
        String password = readOptional(request);
        boolean mails = request.readBoolean();
        Set<String> only = new HashSet<>();
        for (int left = request.readInt(); left > 0; left--) {
            only.add(request.readUTF());
        }
        return new ReadOptions(
                sheet,
                separator == null ? null : separator.charAt(0),
                encoding,
                ignoreQuotes,
                password == null ? null : new Password(password),
                mails,
                only);
    }

    private static void writeOptional(DataOutputStream request, @Nullable String text) throws IOException {
        request.writeBoolean(text != null);
        if (text != null) {
            request.writeUTF(text);
        }
    }

    private static @Nullable String readOptional(DataInputStream request) throws IOException {
        return request.readBoolean() ? request.readUTF() : null;
    }
}

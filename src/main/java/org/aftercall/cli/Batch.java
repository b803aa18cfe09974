package org.aftercall.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aftercall.model.Refused;
import org.aftercall.wording.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `batch`: one command a line. `ok OPERATION` is printed only after the save is on the disk, and at once; a command
/// that saves nothing answers with what it has to say and `ok -`; a refused one with `no SENTENCE`, and the next
/// line follows.
@CommandLine.Command(name = "batch")
final class Batch implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    @Parameters(paramLabel = "FILE|-", descriptionKey = "file")
    String file = "";

    @Override
    public Answer run(Session session) {
        List<Json.Members> said = new ArrayList<>();
        int refused = 0;
        int number = 0;
        try (BufferedReader lines = new BufferedReader(open(session))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (isRemark(line)) {
                    continue;
                }
                var answer = Json.object().with("line", number);
                refused += one(session, line, answer) ? 0 : 1;
                said.add(answer);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("reading " + file, broken);
        }
        Answer all = Answer.said(Json.object().with("lines", session.json() ? said : List.of()), _ -> {});
        return refused == 0 ? all : all.but(session.words().say("cli.batch.refused", refused, said.size()));
    }

    private Reader open(Session session) throws IOException {
        if (file.equals("-")) {
            return new InputStreamReader(session.terminal().in(), StandardCharsets.UTF_8);
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new Refused("batch.file", file);
        }
        return new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8);
    }

    private static boolean isRemark(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    /// @return whether it was done
    private static boolean one(Session session, String line, Json.Members said) {
        PrintWriter out = session.terminal().out();
        String no;
        try {
            Answer answer = parsed(session, line).run(session);
            String operation =
                    answer.operation().map(id -> id.value().toString()).orElse("-");
            said.with("ok", answer.trouble().isEmpty())
                    .with("operation", operation.equals("-") ? null : operation)
                    .with("answer", answer.json());
            if (answer.trouble().isEmpty()) {
                if (!session.json()) {
                    if (answer.operation().isEmpty()) {
                        answer.plain().accept(out);
                    }
                    out.println("ok " + operation);
                    out.flush();
                }
                return true;
            }
            no = answer.trouble().orElse("");
        } catch (ParameterException wrong) {
            no = String.valueOf(wrong.getMessage());
        } catch (Refused refused) {
            no = session.words().problem(refused.problem());
        } catch (RuntimeException broken) {
            LOG.error("a line of a batch failed", broken);
            no = session.words().say("cli.failed", session.log());
        }
        said.with("ok", false).with("sentence", no);
        if (!session.json()) {
            out.println("no " + no.replaceAll("\\s+", " "));
            out.flush();
        }
        return false;
    }

    private static Command parsed(Session session, String line) {
        List<String> words = ShellWords.split(line);
        Globals globals = new Globals();
        Words language = session.words();
        CommandLine parser = Commands.line(globals, language, words);
        CommandLine last = parser.parseArgs(words.toArray(String[]::new))
                .asCommandLineList()
                .getLast();
        if (globals.book != null || globals.json) {
            throw new Refused("batch.global");
        }
        session.at(globals);
        if (last.isUsageHelpRequested()
                || last.isVersionHelpRequested()
                || !(last.getCommand() instanceof Command command)
                || command instanceof Batch) {
            throw new Refused("batch.command");
        }
        return command;
    }
}

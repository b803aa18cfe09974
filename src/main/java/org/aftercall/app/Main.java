package org.aftercall.app;

/// Where the program starts. Does not extend `Application`, so that it starts from the class path.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            IO.println("Aftercall 0.1.0");
        }
    }
}

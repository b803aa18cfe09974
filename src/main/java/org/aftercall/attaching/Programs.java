package org.aftercall.attaching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aftercall.text.FileName;

/// Which files would do something when they are opened: those are never opened from here, only saved. The ending
/// decides
/// what a system does with a file, and the content what it does with one without a telling ending; either is enough.
final class Programs {
    private static final Set<String> ENDINGS = Set.of((
            // programs and installers
            "exe com scr pif cpl msi msp mst msu msix appx appxbundle msixbundle dll sys drv ocx so dylib elf bin"
                    + " run appimage app pkg mpkg dmg deb rpm snap flatpak apk ipa jar war class jnlp xpi crx air"
                    // scripts
                    + " bat cmd ps1 ps1xml ps2 psm1 psc1 psd1 vb vbs vbe js jse mjs ws wsf wsc wsh hta sct sh bash"
                    + " zsh csh ksh fish command tool py pyc pyw pyz pl rb php lua applescript scpt scptd workflow"
                    + " action terminal"
                    // what starts something else
                    + " lnk url desktop webloc inetloc fileloc scf inf reg gadget application appref-ms msc chm"
                    + " hlp library-ms search-ms searchconnector-ms settingcontent-ms theme themepack rdp cer"
                    + " job service website xnk diagcab msh msh1 msh2"
                    // discs, which start what is on them
                    + " iso img vhd vhdx udf"
                    // documents with macros
                    + " docm dotm xlsm xltm xlam xlsb xll xla pptm potm ppam ppsm sldm one onepkg ade adp mda mdb"
                    + " mde accda accdb accde iqy slk")
            .split(" "));

    private static final List<byte[]> BEGINNINGS = List.of(
            bytes("MZ"), // Windows
            bytes("\u007fELF"),
            bytes("#!"),
            bytes("\u00fe\u00ed\u00fa\u00ce"), // macOS, 32 and 64 bit, both ways round, and for several machines
            bytes("\u00fe\u00ed\u00fa\u00cf"),
            bytes("\u00ce\u00fa\u00ed\u00fe"),
            bytes("\u00cf\u00fa\u00ed\u00fe"),
            bytes("\u00ca\u00fe\u00ba\u00be"), // and classes of Java
            bytes("dex\n"),
            bytes("!<arch>\n"), // packages of Debian
            bytes("\u00ed\u00ab\u00ee\u00db"), // packages of Red Hat
            bytes("L\0\0\0\u0001\u0014\u0002\0"), // shortcuts of Windows
            bytes("ITSF")); // help with scripts

    private static final int HEAD = 512;

    private Programs() {}

    static boolean isOne(String name, byte[] content) {
        return ENDINGS.contains(FileName.ending(name))
                || BEGINNINGS.stream().anyMatch(beginning -> begins(content, beginning))
                || startsSomething(content);
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    /// Starters are text: of a desktop, of Windows.
    private static boolean startsSomething(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("[desktop entry]")
                || head.startsWith("[internetshortcut]")
                || head.startsWith("@echo off")
                || head.startsWith("windows registry editor");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

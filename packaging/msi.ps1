# Builds the installer for Windows, in target. Not run yet: no Windows was at hand.
# Needs a JDK 25 or newer in JAVA_HOME, Maven, and the WiX Toolset 3 or newer.
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$target = Join-Path $root 'target'
$work = Join-Path $target 'package'
$image = Join-Path $target 'image'
$jdk = $env:JAVA_HOME
if (-not $jdk -or -not (Test-Path "$jdk\bin\jpackage.exe")) { throw 'Say with JAVA_HOME where a JDK 25 or newer is.' }
$version = ([xml](Get-Content "$root\pom.xml")).project.version
# never changed: by it an installer knows the older version that it replaces
$upgrade = '6d0c2f0e-5b0a-4f0b-9d57-3a1f2b9c7e41'

function Run { & $args[0] $args[1..($args.Length - 1)]; if ($LASTEXITCODE) { throw "$($args[0]) failed" } }

Run mvn --batch-mode --quiet --file "$root\pom.xml" '-Dmaven.test.skip=true' package
Remove-Item -Recurse -Force $work, $image -ErrorAction SilentlyContinue
New-Item -ItemType Directory "$work\input", $image | Out-Null
$modules = 'java.desktop,java.logging,java.management,java.naming,java.sql,java.xml,' +
  'jdk.charsets,jdk.localedata,jdk.unsupported'
Run "$jdk\bin\jlink" --add-modules $modules --output "$work\runtime" --strip-debug --no-man-pages --no-header-files
# the process that reads foreign files is started with java.exe; the other tools are not needed
Get-ChildItem "$work\runtime\bin\*.exe" -Exclude java.exe | Remove-Item
Copy-Item "$target\aftercall.jar", "$target\lib\*.jar" "$work\input"
Remove-Item "$work\input\javafx-*"
Copy-Item "$target\lib\javafx-*-win.jar" "$work\input"

# an .ico is a list of sizes and the pictures themselves
$pictures = 16, 24, 32, 48, 64, 128, 256 | ForEach-Object { , [IO.File]::ReadAllBytes("$root\icons\aftercall-$_.png") }
$sizes = 16, 24, 32, 48, 64, 128, 0
$ico = New-Object IO.BinaryWriter ([IO.File]::Create("$work\aftercall.ico"))
$ico.Write([uint16]0); $ico.Write([uint16]1); $ico.Write([uint16]$pictures.Count)
$offset = 6 + 16 * $pictures.Count
for ($i = 0; $i -lt $pictures.Count; $i++) {
  $ico.Write([byte]$sizes[$i]); $ico.Write([byte]$sizes[$i]); $ico.Write([uint16]0)
  $ico.Write([uint16]1); $ico.Write([uint16]32)
  $ico.Write([uint32]$pictures[$i].Length); $ico.Write([uint32]$offset)
  $offset += $pictures[$i].Length
}
$pictures | ForEach-Object { $ico.Write([byte[]]$_) }
$ico.Close()

# the window without a console, and the commands with one
Set-Content "$work\console.properties" "win-console=true"
$options = Get-Content "$PSScriptRoot\java-options" | ForEach-Object { '--java-options', $_ }
Run "$jdk\bin\jpackage" --type app-image --name Aftercall --app-version $version --dest $image `
  --icon "$work\aftercall.ico" --runtime-image "$work\runtime" --input "$work\input" --main-jar aftercall.jar `
  --main-class org.aftercall.app.Main --add-launcher "aftercall-cli=$work\console.properties" @options
$app = "$image\Aftercall\app"
New-Item -ItemType Directory "$app\legal" | Out-Null
Copy-Item "$root\LICENSE", "$root\src\docs\licences.md" "$app\legal"
Copy-Item -Recurse "$PSScriptRoot\licences" "$app\legal\others"

# the start-up cache, made by the image itself on a book that is thrown away
$book = Join-Path $work 'book'
Run "$image\Aftercall\aftercall-cli.exe" --book $book sample --contacts 300
$env:JAVA_TOOL_OPTIONS = "-Daftercall.until=walk -XX:AOTCacheOutput=$app\aftercall.aot"
Start-Process -Wait "$image\Aftercall\Aftercall.exe" -ArgumentList '--book', $book
Remove-Item Env:JAVA_TOOL_OPTIONS
if (Test-Path "$app\aftercall.aot") {
  'Aftercall', 'aftercall-cli' | ForEach-Object {
    Add-Content "$app\$_.cfg" 'java-options=-XX:AOTCache=$APPDIR\aftercall.aot'
  }
}
Run "$jdk\bin\jpackage" --type msi --app-image "$image\Aftercall" --dest $target --name Aftercall `
  --app-version $version --win-upgrade-uuid $upgrade --win-per-user-install --win-menu --win-shortcut `
  --license-file "$root\LICENSE"

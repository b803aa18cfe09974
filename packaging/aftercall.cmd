@echo off
rem Runs the built program with these arguments and gives back its exit code. Builds it first if it was never built.
rem Needs a JDK 25 or newer: in JAVA_HOME, on the PATH, or in one of the usual places.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "PROGRAM=%%~fI"
set "JAR=%PROGRAM%\target\aftercall.jar"
set "CACHE=%PROGRAM%\target\aftercall.aot"
set "JAVA="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" for %%K in ("%%~dp$PATH:J..") do call :try "%%~fK"
if not defined JAVA call :try "%PROGRAM%\runtime"
if not defined JAVA for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do if not defined JAVA call :try "%%~fD"
if not defined JAVA (
  echo Aftercall needs a JDK 25 or newer. None was found in JAVA_HOME, on the PATH or in the usual places. 1>&2
  exit /b 1
)

if exist "%JAR%" if exist "%PROGRAM%\target\lib" goto built
where mvn >nul 2>nul
if errorlevel 1 (
  echo Aftercall was never built here, and Maven was not found to build it. Install Maven and try again. 1>&2
  exit /b 1
)
echo Building Aftercall once. 1>&2
call mvn --batch-mode --quiet --file "%PROGRAM%\pom.xml" -Dmaven.test.skip=true package 1>&2 <nul
if errorlevel 1 (
  echo Aftercall could not be built. What Maven said stands above. 1>&2
  exit /b 1
)

:built
set "START=-XX:+UseSerialGC"
if not exist "%CACHE%" goto run
rem A cache of another build would be refused with a warning; so it counts only if it is newer than the program.
for /f "delims=" %%N in ('dir /b /o-d "%PROGRAM%\target\aftercall.*" 2^>nul') do (
  if /i "%%N"=="aftercall.aot" set "START=-XX:AOTCache=%CACHE%"
  goto run
)

:run
"%JAVA%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -Dh2.serializeJavaObject=false -Dh2.objectCache=false %AFTERCALL_JAVA_OPTIONS% -XX:+UseSerialGC -XX:+UseCompactObjectHeaders "%START%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Sets JAVA if the JDK in this folder is new enough; its file "release" says so without starting it.
:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=.-+" %%M in ("%%~V") do if %%M GEQ 25 set "JAVA=%~1\bin\java.exe"
exit /b 0

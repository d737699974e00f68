# cmake -D OUT=FILE.inc -D FILES=a;b -P EmbedFiles.cmake: writes C++ that has the
# files' text, as `static const EmbeddedFile EmbeddedFiles[]`.
#
# A literal may not be longer than 65,536 characters, so a text is in pieces.
set(piece_length 16000)
set(pieces "")
set(table "")
set(index 0)
foreach(file ${FILES})
  # As hex digits, so that semicolons and brackets, which lists give a meaning,
  # are none here.
  file(READ ${file} hex HEX)
  string(LENGTH "${hex}" length)
  set(literals "")
  set(start 0)
  while(start LESS length)
    math(EXPR digits "${piece_length} * 2")
    string(SUBSTRING "${hex}" ${start} ${digits} piece)
    string(REGEX REPLACE "(..)" "\\\\x\\1" piece "${piece}")
    string(APPEND literals "    \"${piece}\",\n")
    math(EXPR start "${start} + ${digits}")
  endwhile()
  get_filename_component(name ${file} NAME)
  string(APPEND pieces
    "static constexpr llvm::StringLiteral Pieces${index}[] = {\n${literals}};\n")
  string(APPEND table "    {\"${name}\", Pieces${index}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUT}
  "${pieces}static const EmbeddedFile EmbeddedFiles[] = {\n${table}};\n")

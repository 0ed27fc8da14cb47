# Adds the server with a header, and connects to it.
set -eu
# Copies the program from its optional package, which its install script would do.
node node_modules/@anthropic-ai/claude-code/install.cjs
claude mcp add --transport http almirant "$ALMIRANT_URL/mcp" \
  --header "Authorization: Bearer $ALMIRANT_API_KEY"
claude mcp list | tee list.txt
grep -q 'almirant.*Connected' list.txt

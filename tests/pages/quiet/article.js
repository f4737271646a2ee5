// A page that keeps changing, as many do: a comment every tenth of a second.
let comments = 0;
setInterval(() => {
  const comment = document.createElement('li');
  comment.textContent = `Comment ${++comments}: I paid $${comments}.50 for mine.`;
  document.querySelector('ul').append(comment);
}, 100);
